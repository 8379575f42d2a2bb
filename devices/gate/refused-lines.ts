import type { RefusedScan } from './refused-scan.js';

/** Scans that the server refused, a line each. */
export function refusedLines(refused: readonly RefusedScan[]): string[] {
  if (refused.length === 0) return ['Máy chủ không từ chối lượt quẹt nào. / None was refused.'];
  return refused.map(
    ({ at, reader, maskedCredential, reason }) => `${at}  ${reader}  ${maskedCredential}  ${reason}`,
  );
}
