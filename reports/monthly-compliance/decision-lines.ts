import type { MonthlyReport } from './model.js';

/** What the director is to decide, in sentences with the figures that they rest on; nothing that is not the case. */
export function decisionLines(report: MonthlyReport): string[] {
  const { unsettledDays, draft, sealed, units, adjustmentCounts, scales } = report;
  const sum = (of: (unit: MonthlyReport['units'][number]) => number): number =>
    units.reduce((all, unit) => all + of(unit), 0);
  const open = sum(({ openFindings }) => openFindings);
  const grave = sum(({ severities }) => severities.reduce((all, { counts }) => all + counts[2], 0));
  const unseen = units.filter(({ badge, uniform }) => badge.inspected + uniform.inspected === 0).length;
  const late = adjustmentCounts.reduce((all, each) => all + each.late, 0);
  return [
    ...when(unsettledDays > 0, `Còn ${unsettledDays} ngày công chưa chính thức hoặc đang chờ giải trình.`),
    ...when(open > 0, `Còn ${open} nội dung ghi nhận chưa kết luận; đề nghị đơn vị xem xét, kết luận.`),
    ...when(
      grave > 0,
      `Có ${grave} vi phạm mức nặng đã xác nhận; đề nghị xem xét xử lý theo thẩm quyền (Phụ lục III).`,
    ),
    ...when(unseen > 0, `Có ${unseen} đơn vị chưa được kiểm tra thẻ và trang phục trong tháng.`),
    ...when(late > 0, `Có ${late} điều chỉnh được phê duyệt sau khi hết tháng (Phụ lục VII).`),
    draft
      ? 'Tháng chưa khóa công; số liệu còn có thể thay đổi.'
      : `Tháng đã khóa công. Mã kiểm chứng: ${sealed.map(({ code }) => code).join(', ')}.`,
    ...(scales ?? ['Chưa ban hành thang điểm; báo cáo không chấm điểm.']),
  ];
}

function when(holds: boolean, text: string): string[] {
  return holds ? [text] : [];
}
