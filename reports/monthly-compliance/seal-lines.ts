/** The head of the audit chain when a month was sealed; null where nothing of it had been sealed yet. */
export type AuditHead = { readonly seq: number; readonly hash: string } | null;

/** What a printed file has to tell of a seal, so that anybody can have it checked and a rewritten database is found out. */
export interface Seal {
  /** `Mã kiểm chứng`. */
  readonly code: string;
  readonly auditHead: AuditHead;
}

/** The head of the audit chain in words. */
export function auditHeadWords(head: AuditHead): string {
  return head === null
    ? 'Nhật ký kiểm toán khi khóa: chưa có mắt xích nào được niêm phong.'
    : `Đầu chuỗi nhật ký kiểm toán khi khóa: mắt xích số ${head.seq}, ${head.hash}`;
}

/** The same of several seals, in one line: of one alone as it is, else after the code of each. */
export function auditHeadLine(seals: readonly Seal[]): string {
  const [first, ...others] = seals;
  if (first === undefined) return '';
  if (others.length === 0) return auditHeadWords(first.auditHead);
  const each = seals.map(({ code, auditHead }) => `${code}: ${auditHead === null ? 'chưa có' : `số ${auditHead.seq}, ${auditHead.hash}`}`);
  return `Đầu chuỗi nhật ký kiểm toán khi khóa (mắt xích): ${each.join('; ')}.`;
} // prettier-ignore
