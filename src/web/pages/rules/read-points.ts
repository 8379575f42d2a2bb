/** Points of rules, one a line: `TG-01: 0,5`. `{ wrongLine }` is the first that cannot be read. */
export function readPoints(text: string): { points: Record<string, number> } | { wrongLine: number } {
  const points: Record<string, number> = {};
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = /^([A-Z]{2}-\d{2})\s*[:=]\s*(\d+(?:[.,]\d+)?)$/.exec(line.trim().toUpperCase());
    if (!found) return { wrongLine: index + 1 };
    points[found[1] as string] = Number((found[2] as string).replace(',', '.'));
  }
  return { points };
}
