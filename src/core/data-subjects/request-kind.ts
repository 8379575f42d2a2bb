/**
 * What people may ask about their own data: see and have a copy, correct, withdraw consent, restrict, object, ask for protection,
 * erase. Source: Law 91/2025/QH15, article 4. Complaints, denunciations and lawsuits go ways of their own and are not in this register.
 */
export const dataRequestKinds = [
  'access',
  'correction',
  'withdrawal',
  'restriction',
  'objection',
  'protection',
  'erasure',
] as const;

export type DataRequestKind = (typeof dataRequestKinds)[number];

/** Vietnamese names, as registers show them. */
export const dataRequestNames: Readonly<Record<DataRequestKind, string>> = {
  access: 'Xem, cung cấp bản sao dữ liệu',
  correction: 'Chỉnh sửa dữ liệu',
  withdrawal: 'Rút lại sự đồng ý',
  restriction: 'Hạn chế xử lý dữ liệu',
  objection: 'Phản đối xử lý dữ liệu',
  protection: 'Yêu cầu biện pháp bảo vệ dữ liệu',
  erasure: 'Xóa dữ liệu',
};
