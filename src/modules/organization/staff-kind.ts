/** Kinds of staff that Vietnamese law tells apart, and postal staff at the counters. */
export const staffKinds = ['can-bo', 'cong-chuc', 'vien-chuc', 'hop-dong', 'buu-chinh'] as const;

export type StaffKind = (typeof staffKinds)[number];

/** Vietnamese names, as screens, files and reports show them. */
export const staffKindNames: Readonly<Record<StaffKind, string>> = {
  'can-bo': 'cán bộ',
  'cong-chuc': 'công chức',
  'vien-chuc': 'viên chức',
  'hop-dong': 'hợp đồng',
  'buu-chinh': 'bưu chính',
};
