/** The store was damaged and was repaired: scans that waited may be missing. Stands until somebody has taken note of it. */
export interface SpoolRepair {
  /** ms since the epoch by the wall clock. */
  readonly at: number;
  /** Folder with the files as they were found. */
  readonly copy: string;
  /** Scans that could still be read. */
  readonly kept: number;
  /** Scans that are missing, at least; 0: each that waited is there as it was; null or absent: nobody can tell. */
  readonly missing?: number | null;
}

/** What the operator reads of a repair. */
export function repairLine({ at, copy, kept, missing }: SpoolRepair): string {
  const [thieu, lost] = lossWords(missing ?? null);
  return `Bộ nhớ lượt quẹt bị hỏng và đã được sửa lúc ${new Date(at).toISOString()}: đọc lại được ${kept} lượt đang chờ gửi, ${thieu}. Bản sao trước khi sửa: ${copy} / The store was damaged and repaired; ${lost}; the files as they were lie in the folder named.`;
}

function lossWords(missing: number | null): readonly [string, string] {
  if (missing === null) return ['có thể đã mất lượt khác, không rõ bao nhiêu', 'waiting scans may be missing, nobody can tell how many'];
  if (missing === 0) return ['đếm đủ, không mất lượt nào', 'by count no scan is missing'];
  return [`mất ít nhất ${missing} lượt`, `at least ${missing} scans are missing`];
} // prettier-ignore
