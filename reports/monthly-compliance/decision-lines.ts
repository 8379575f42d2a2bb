import type { MonthlyReport } from './model.js';
import { unitCount } from './ranked-units.js';

const number = new Intl.NumberFormat('vi-VN');

/** What the director is to decide, in sentences with the figures that they rest on; nothing that is not the case. */
export function decisionLines(report: MonthlyReport): string[] {
  const { unsettledDays, draft, sealed, units, adjustmentCounts, scales } = report;
  const sum = (of: (unit: MonthlyReport['units'][number]) => number): number =>
    units.reduce((all, unit) => all + of(unit), 0);
  const open = sum(({ openFindings }) => openFindings);
  const grave = sum(({ severities }) => severities.reduce((all, { counts }) => all + counts[2], 0));
  const unseen = unitCount(units.filter(({ badge, uniform }) => badge.inspected + uniform.inspected === 0));
  const late = adjustmentCounts.reduce((all, each) => all + each.late, 0);
  return [
    ...when(
      unsettledDays > 0,
      `Còn ${number.format(unsettledDays)} ngày công chưa chính thức hoặc đang chờ giải trình.`,
    ),
    ...when(
      open > 0,
      `Còn ${number.format(open)} nội dung ghi nhận chưa kết luận; đề nghị đơn vị xem xét, kết luận.`,
    ),
    ...when(
      grave > 0,
      `Có ${number.format(grave)} vi phạm mức nặng đã xác nhận; đề nghị xem xét xử lý theo thẩm quyền (Phụ lục III).`,
    ),
    ...when(
      unseen > 0,
      `Có ${number.format(unseen)} đơn vị chưa được kiểm tra thẻ và trang phục trong tháng.`,
    ),
    ...when(late > 0, `Có ${number.format(late)} điều chỉnh được phê duyệt sau khi hết tháng (Phụ lục VII).`),
    draft
      ? 'Tháng chưa khóa công; số liệu còn có thể thay đổi.'
      : `Tháng đã khóa công. Mã kiểm chứng: ${sealed.map(({ code }) => code).join(', ')}.`,
    ...(scales ?? ['Chưa ban hành thang điểm; báo cáo không chấm điểm.']),
  ];
}

function when(holds: boolean, text: string): string[] {
  return holds ? [text] : [];
}
