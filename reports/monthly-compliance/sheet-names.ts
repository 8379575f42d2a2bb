/** Names of the sheets; they stay, others refer to them. */
export const sheetNames = {
  report: 'Báo cáo',
  timesheet: 'PL1 Bảng chấm công',
  units: 'PL2 Tổng hợp đơn vị',
  findings: 'PL3 Vi phạm đã xác nhận',
  satisfaction: 'PL4 Hài lòng',
  dossiers: 'PL5 Hồ sơ',
  basis: 'PL6 Căn cứ',
  adjustments: 'PL7 Điều chỉnh',
} as const;
