/** The store was damaged and was repaired: scans that waited may be missing. Stands until somebody has taken note of it. */
export interface SpoolRepair {
  /** ms since the epoch by the wall clock. */
  readonly at: number;
  /** Folder with the files as they were found. */
  readonly copy: string;
  /** Scans that could still be read. */
  readonly kept: number;
}

/** What the operator reads of a repair. */
export function repairLine({ at, copy, kept }: SpoolRepair): string {
  return `Bộ nhớ lượt quẹt bị hỏng và đã được sửa lúc ${new Date(at).toISOString()}: đọc lại được ${kept} lượt đang chờ gửi, có thể đã mất lượt khác. Bản sao trước khi sửa: ${copy} / The store was damaged and repaired; waiting scans may be missing; the files as they were lie in the folder named.`;
}
