/** A person on the sheet. */
export interface SheetPerson {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly position: string | null;
  readonly unitId: string;
}

/**
 * The sheet that people sign while a reader is out of order (`Sổ ký giờ làm việc khi máy lỗi`), to be printed on A4: a row for
 * everybody on duty, times of both sessions, signatures, and who watched over it. Layout: Nghị định 30/2020/NĐ-CP, appendix I.
 */
export function paperSheet(unitName: string, date: string, people: readonly SheetPerson[]): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  const cells = '<td></td>'.repeat(5);
  const rows = people
    .map(
      ({ code, fullName, position }, index) =>
        `<tr><td class="n">${index + 1}</td><td>${escape(fullName)}<br><small>${escape(code)}</small></td><td>${escape(position ?? '')}</td>${cells}</tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Sổ ký giờ làm việc khi máy lỗi ${day}/${month}/${year}</title>
<style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 13pt/1.3 "Times New Roman", "Tinos", serif; max-width: 165mm; margin: 8mm auto; color: #000; background: #fff }
header { display: flex; justify-content: space-between; text-align: center; gap: 8mm; font-size: 12pt } header p { margin: 0 }
.motto { border-bottom: 1px solid; display: inline-block }
h1 { font-size: 14pt; text-align: center; margin: 8mm 0 1mm } .date { text-align: center; margin: 0 0 5mm }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group } tr { break-inside: avoid }
th, td { border: 1px solid; padding: 1.5mm; vertical-align: top } td { height: 9mm } .n { text-align: right } th { font-size: 11pt }
.signs { display: flex; justify-content: space-around; text-align: center; margin-top: 10mm; break-inside: avoid } small { font-size: 10pt }
</style></head><body>
<header><div><p><b>${escape(unitName.toLocaleUpperCase('vi'))}</b></p></div>
<div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p class="motto"><b>Độc lập - Tự do - Hạnh phúc</b></p></div></header>
<h1>SỔ KÝ GIỜ LÀM VIỆC KHI MÁY LỖI</h1><p class="date">Ngày ${day} tháng ${month} năm ${year}</p>
<p>Máy chấm công bị lỗi: ...................................................... Từ ...... giờ ...... đến ...... giờ ......<br>Lý do: .................................................................................................................</p>
<table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Họ và tên</th><th rowspan="2">Chức vụ</th><th colspan="2">Buổi sáng</th><th colspan="2">Buổi chiều</th><th rowspan="2">Ký tên</th></tr>
<tr><th>Đến</th><th>Về</th><th>Đến</th><th>Về</th></tr></thead><tbody>
${rows}
</tbody></table>
<div class="signs"><div><b>NGƯỜI GIÁM SÁT</b><br><i>(Ký, ghi rõ họ tên)</i></div><div><b>PHỤ TRÁCH ĐƠN VỊ</b><br><i>(Ký, ghi rõ họ tên)</i></div></div>
</body></html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
