import type { DataDestruction } from './retention.entity.js';

/** What stands on the record beside the destruction itself. */
export interface RecordHead {
  /** The body in whose name it is drawn up. */
  readonly unitName: string;
  readonly fullCode: string | null;
}

const ZONE = 'Asia/Ho_Chi_Minh';

/**
 * The record of a destruction (`Biên bản hủy dữ liệu`) as a page to be printed on A4 and signed: national name and motto, what
 * was destroyed, under which decision, when, and its fingerprint. Layout: Nghị định 30/2020/NĐ-CP, appendix I.
 */
export function destructionRecord(done: DataDestruction, { unitName, fullCode }: RecordHead): string {
  const rows: [string, string][] = [
    ['Số hiệu biên bản', done.id],
    ['Dữ liệu đã hủy', whatOf(done, fullCode)],
    ['Số lượng', done.items.toLocaleString('vi-VN')],
    ...(done.firstAt === null || done.lastAt === null
      ? []
      : ([['Thời gian của dữ liệu', `từ ${moment(done.firstAt)} đến ${moment(done.lastAt)}`]] as [string, string][])),
    ['Thời hạn lưu giữ', `${done.months} tháng`],
    ['Căn cứ', done.document],
    ['Thời điểm hủy', moment(done.doneAt)],
    ['Cách hủy', done.dataClass === 'scans' ? 'Xóa hẳn khỏi cơ sở dữ liệu, cùng khóa nhận dạng của từng lượt quẹt' : 'Thay tên, mã và thông tin liên hệ; số liệu công được giữ không kèm tên'],
    ['Mã đối chiếu', done.fingerprint],
  ]; // prettier-ignore
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Biên bản hủy dữ liệu ${escape(done.id)}</title>
<style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 14pt/1.4 "Times New Roman", "Tinos", serif; max-width: 165mm; margin: 10mm auto; color: #000; background: #fff }
header { display: flex; justify-content: space-between; text-align: center; gap: 8mm }
header p { margin: 0 } .motto { border-bottom: 1px solid; display: inline-block }
h1 { font-size: 14pt; text-align: center; margin: 10mm 0 2mm } h2 { font-size: 14pt; text-align: center; margin: 0 0 8mm }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid; padding: 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { width: 38%; font-weight: normal } .signs { display: flex; justify-content: space-around; text-align: center; margin-top: 12mm }
</style></head><body>
<header><div><p><b>${escape(unitName.toLocaleUpperCase('vi'))}</b></p></div>
<div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p class="motto"><b>Độc lập - Tự do - Hạnh phúc</b></p></div></header>
<h1>BIÊN BẢN</h1><h2>Hủy dữ liệu ${done.dataClass === 'scans' ? 'lượt quẹt thẻ' : 'cá nhân của người đã nghỉ việc'} hết thời hạn lưu giữ</h2>
<table>${rows.map(([name, value]) => `<tr><th>${escape(name)}</th><td>${escape(value)}</td></tr>`).join('')}</table>
<p>Việc hủy do hệ thống thực hiện tự động theo thời hạn nêu trên, sau khi kiểm tra không có lệnh giữ dữ liệu nào còn hiệu lực. Biên bản được ghi cùng lúc với việc hủy và không sửa được.</p>
<div class="signs"><div><b>NGƯỜI QUẢN TRỊ HỆ THỐNG</b><br><i>(Ký, ghi rõ họ tên)</i></div><div><b>THỦ TRƯỞNG ĐƠN VỊ</b><br><i>(Ký, ghi rõ họ tên)</i></div></div>
</body></html>
`;
}

function whatOf({ dataClass, month }: DataDestruction, fullCode: string | null): string {
  if (dataClass === 'scans') {
    const [year, number] = (month ?? '').split('-');
    return `Lượt quẹt thẻ tháng ${number ?? ''}/${year ?? ''} (theo giờ UTC)`;
  }
  return `Thông tin cá nhân của một người đã nghỉ việc, nay mang mã ${fullCode ?? ''}`;
}

function moment(instant: Date): string {
  const parts = new Intl.DateTimeFormat('vi-VN', {
    timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(instant); // prettier-ignore
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('hour')}:${of('minute')} ngày ${of('day')}/${of('month')}/${of('year')}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
