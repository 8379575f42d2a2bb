/**
 * Returns the system error code of a caught value (`ENOENT`, `EACCES` ...), or undefined when it has none. The shape is
 * asked, not the class: under a test runner the errors of node are of another realm's `Error`.
 */
export function errnoOf(error: unknown): string | undefined {
  return textOf(error, 'code');
}

/** Returns what a caught value says, whatever it is. */
export function messageOf(error: unknown): string {
  return textOf(error, 'message') ?? String(error);
}

function textOf(error: unknown, field: 'code' | 'message'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value = (error as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}
