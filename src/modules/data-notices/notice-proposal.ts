/** What the proposal of a notice says of how long data are kept; null: the centre has not set it. */
export interface KeptMonths {
  readonly scans: number | null;
  readonly people: number | null;
}

/** Title of every version. */
export const DATA_NOTICE_TITLE = 'Thông báo xử lý dữ liệu chấm công';

const BLANK = /\[(?:ĐỀ XUẤT|điền)[^\]]*\]/giu;

/** The marks and blanks of the proposal that a text still holds, in its order; a text with any is not published. */
export function blanksOf(body: string): string[] {
  return body.normalize('NFC').match(BLANK) ?? [];
}

/**
 * A proposal of the text for a centre, in Vietnamese: what is recorded, why, how long, rights. It is marked as a proposal and has
 * blanks for what only the centre knows. The law is cited as of the date: Law 91/2025/QH15 (articles 4 and 25) and Decree 356/2025
 * from 01/01/2026, Decree 13/2023 before.
 * Example: `noticeProposal('Trung tâm …', '2026-12-01', { scans: 24, people: null })`.
 */
export function noticeProposal(centre: string, date: string, kept: KeptMonths): string {
  const newLaw = date >= NEW_LAW_FROM;
  return [
    '[ĐỀ XUẤT: bản mẫu của phần mềm, chưa phải văn bản của đơn vị; sửa cho đúng rồi xóa dòng này]',
    `THÔNG BÁO XỬ LÝ DỮ LIỆU CHẤM CÔNG`,
    `Đơn vị: ${centre}`,
    `Căn cứ: ${newLaw ? LAW : DECREE_BEFORE}; [điền: nội quy, quy chế làm việc của đơn vị].`,
    '1. Dữ liệu được ghi nhận: họ tên, mã nhân viên, chức vụ, đơn vị; mã thẻ và thời kỳ giữ thẻ; thời điểm và đầu đọc của từng lượt ' +
      'quẹt thẻ; lịch làm việc; nghỉ phép, công tác và các lý do khác; giải trình; kết quả tính công và nội dung ghi nhận. ' +
      'Phần mềm không lưu dấu vân tay, khuôn mặt hay vị trí.',
    '2. Mục đích: tính ngày công, bảng chấm công; theo dõi việc chấp hành giờ làm việc và văn hóa công vụ; báo cáo của đơn vị. ' +
      'Dữ liệu không được dùng vào việc khác.',
    '3. Người được xem: bản thân; lãnh đạo trực tiếp và cán bộ tổ chức trong phạm vi được giao; giám đốc; kiểm toán nội bộ; cơ quan cử ' +
      '(chỉ bản tổng hợp tháng của người do cơ quan ấy cử). Lý do sức khỏe chỉ người có thẩm quyền được xem. Mỗi lần người khác xem hồ sơ đều được ghi lại.',
    `4. Thời hạn lưu: lượt quẹt thẻ ${periodOf(kept.scans, 'lượt quẹt thẻ')}; họ tên và thông tin liên hệ ` +
      `${periodOf(kept.people, 'thông tin của người đã nghỉ việc')} kể từ khi thôi làm việc tại đơn vị. Bảng chấm công đã khóa được lưu theo quy định về lưu trữ, kế toán.`,
    `5. Quyền của người được chấm công${newLaw ? ' (Điều 4 Luật 91/2025/QH15)' : ''}: được biết; xem và đề nghị sửa dữ liệu của mình; ` +
      'đề nghị xóa, hạn chế hoặc phản đối xử lý dữ liệu theo quy định; khiếu nại, tố cáo, khởi kiện; giải trình từng nội dung ghi nhận trước khi có kết luận.',
    '6. Trước khi bạn xác nhận đã đọc thông báo này, lượt quẹt của bạn được lưu nhưng không bị xét thành nội dung ghi nhận.',
    '7. Đầu mối tiếp nhận yêu cầu: [điền: họ tên, chức vụ, điện thoại, thư điện tử].',
  ].join('\n\n');
}

const NEW_LAW_FROM = '2026-01-01';
const LAW =
  'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 (Điều 25 về dữ liệu của người lao động), Nghị định số 356/2025/NĐ-CP';
const DECREE_BEFORE = 'Nghị định số 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân';

function periodOf(months: number | null, what: string): string {
  return months === null ? `[điền: thời hạn lưu ${what}]` : `${String(months)} tháng`;
}
