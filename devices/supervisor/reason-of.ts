/** What went wrong in words: HIDAsync reports its errors as plain strings, others as `Error` (devices.md section 1.3). */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : 'unknown error';
}
