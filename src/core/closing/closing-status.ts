/** How far a closing is: the last step that was taken. */
export const closingStatuses = ['open', 'head-confirmed', 'checked', 'sealed'] as const;

export type ClosingStatus = (typeof closingStatuses)[number];

/** What somebody may do about a closing. */
export const stepKinds = [
  'opened',
  'person',
  'head',
  'check',
  'seal',
  'reopen-asked',
  'reopen-approved',
  'reopen-rejected',
] as const;

export type StepKind = (typeof stepKinds)[number];

const words: Readonly<Record<ClosingStatus | 'persons-confirmed', readonly [vi: string, en: string]>> = {
  open: ['Đang mở', 'Open'],
  'persons-confirmed': ['Cá nhân đã xác nhận', 'Confirmed by the people'],
  'head-confirmed': ['Lãnh đạo bộ phận đã xác nhận', 'Confirmed by the head'],
  checked: ['Cán bộ tổ chức đã kiểm tra', 'Checked by HR'],
  sealed: ['Đã khóa công', 'Sealed'],
};

/** Vietnamese and English for where a closing stands. Example: `sealed` is `Đã khóa công`. */
export function closingWords(status: ClosingStatus | 'persons-confirmed'): { vi: string; en: string } {
  const [vi, en] = words[status];
  return { vi, en };
}
