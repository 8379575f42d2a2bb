import type { InspectedShare } from '../../core/inspections/inspected-share.js';
import type { RuleBook } from '../../core/rules/rule-book.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { JudgedCheck } from './check-rows.js';
import { badgeWords, footwearWords, uniformWords } from './check-words.js';
import type { RoundDetail } from './inspections-reader.service.js';

/**
 * `BIÊN BẢN KIỂM TRA việc chấp hành giờ làm việc, trang phục, đeo thẻ`, to be printed on A4: plan, inspectors, times, what was seen of
 * whom with the opinion and the signature or refusal, and the shares. An exemption shows as `Được miễn` only; a check that was taken back
 * is not printed. Layout: Nghị định 30/2020/NĐ-CP, appendix I.
 */
export function recordSheet(round: RoundDetail, book: RuleBook): string {
  const { zone, unitName, planNumber, place, startedAt, endedAt, inspectors, checks, shares } = round;
  const standing = checks.filter(({ cancelledAt }) => cancelledAt === null);
  const lines: readonly (readonly [string, string])[] = [
    ['Theo kế hoạch số', planNumber],
    ['Hình thức', round.kind === 'random' ? 'Kiểm tra ngẫu nhiên' : 'Kiểm tra thường kỳ, đột xuất'],
    ['Địa điểm', place],
    ['Bắt đầu', momentVi(startedAt, zone)],
    ['Kết thúc', endedAt === null ? 'Chưa kết thúc' : momentVi(endedAt, zone)],
    ['Người kiểm tra', inspectors.join('; ')],
    ['Số người được kiểm tra', String(standing.length)],
    ['Chấp hành đeo thẻ', shareVi(shares.badge)],
    ['Chấp hành trang phục', shareVi(shares.uniform)],
    ['Chấp hành giày, dép', shareVi(shares.footwear)],
    ['Chấp hành đầy đủ', shareVi(shares.all)],
    ...(round.seed === null ? [] : [['Mẫu ngẫu nhiên', `${round.drawnIds?.length ?? 0} trong ${round.listedIds?.length ?? 0} người có mặt, khóa ${round.seed}`] as const]),
    ...(round.redrawReason === null ? [] : [['Rút thăm lại trong ngày', `${round.redrawReason} (lượt trước được giữ trong hồ sơ)`] as const]),
  ]; // prettier-ignore
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Biên bản kiểm tra ${escape(planNumber)}</title>
<style>
@page { size: A4 landscape; margin: 20mm 15mm 15mm 20mm }
body { font: 12pt/1.35 "Times New Roman", "Tinos", serif; max-width: 262mm; margin: 8mm auto; color: #000; background: #fff }
header { display: flex; justify-content: space-between; text-align: center; gap: 8mm } header p { margin: 0 }
.motto { border-bottom: 1px solid; display: inline-block } h1 { font-size: 14pt; text-align: center; margin: 8mm 0 5mm }
table { border-collapse: collapse; width: 100%; margin-bottom: 5mm } th, td { border: 1px solid; padding: 1.5mm 2mm; vertical-align: top; text-align: left }
thead { display: table-header-group } tr { break-inside: avoid } .facts th { width: 60mm; font-weight: normal }
.signs { display: flex; justify-content: space-around; text-align: center; margin-top: 10mm; break-inside: avoid }
</style></head><body>
<header><div><p><b>${escape(unitName.toLocaleUpperCase('vi'))}</b></p></div>
<div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p class="motto"><b>Độc lập - Tự do - Hạnh phúc</b></p></div></header>
<h1>BIÊN BẢN KIỂM TRA<br>việc chấp hành giờ làm việc, trang phục, đeo thẻ</h1>
<table class="facts"><tbody>
${lines.map(([name, value]) => `<tr><th>${name}</th><td>${escape(value)}</td></tr>`).join('\n')}
</tbody></table>
<table><thead><tr><th>STT</th><th>Họ và tên</th><th>Giờ</th><th>Thẻ</th><th>Trang phục</th><th>Giày, dép</th><th>Nội dung ghi nhận khác</th><th>Ý kiến người được kiểm tra</th><th>Ký tên</th></tr></thead><tbody>
${standing.map((check, at) => rowOf(check, at + 1, book)).join('\n')}
</tbody></table>
<p>Kết quả trên là nội dung ghi nhận, chưa phải kết luận. Người được kiểm tra có quyền nêu ý kiến và giải trình.</p>
<div class="signs"><div><b>NGƯỜI KIỂM TRA</b><br><i>(Ký, ghi rõ họ tên)</i></div><div><b>ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA</b><br><i>(Ký, ghi rõ họ tên)</i></div></div>
</body></html>
`;
}

function rowOf(check: JudgedCheck, number: number, book: RuleBook): string {
  const { fullName, employeeCode, second, rules, note, refusedToSign, photos, confirmedBy, awaiting } = check;
  const badge = check.outcome.badge === 'exempt' ? 'Được miễn' : badgeWords[check.badge].vi;
  const attached = photos.length === 0 ? null : `Kèm ${photos.length} ảnh`;
  const other = [
    ...rules.map((rule) => `${rule} ${book.conduct.get(rule)?.vi ?? ''}`.trim()),
    confirmedBy.length === 0 ? null : `${confirmedBy.join(', ')} cùng xác nhận`,
    awaiting.length === 0 ? null : 'Chưa có người kiểm tra thứ hai xác nhận nên chưa ghi nhận',
    note,
    attached,
  ];
  const opinion = [check.said, check.opinion];
  const said = (parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join('; ');
  const cells = [
    String(number), `${fullName} (${employeeCode})`, formatTimeOfDay(second - (second % 60)), badge, uniformWords[check.uniform].vi,
    footwearWords[check.footwear].vi, said(other), said(opinion), refusedToSign ? 'Từ chối ký' : '',
  ]; // prettier-ignore
  return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
}

function shareVi({ inspected, kept, share, low, high }: InspectedShare): string {
  if (share === null || low === null || high === null) return 'Không có ai kiểm tra được';
  return `${kept}/${inspected} người, ${percentVi(share)} (khoảng tin cậy 95 %: ${percentVi(low)} đến ${percentVi(high)})`;
}

function percentVi(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')} %`;
}

function momentVi(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${formatTimeOfDay(second - (second % 60))} ngày ${date.split('-').reverse().join('/')}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
