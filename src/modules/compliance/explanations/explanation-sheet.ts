import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import {
  machineSecond,
  outcomeWords,
  seenSeconds,
  type RecordedException,
} from '../../../core/compliance/explanation.js';
import { formatTimeOfDay } from '../../../core/time/time-of-day.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { ExplanationView } from './explanations-reader.service.js';

const exceptionWords: Readonly<Record<ExceptionKind, string>> = {
  absence: 'Vắng mặt',
  'missing-in': 'Thiếu lượt chấm giờ đến',
  'late-arrival': 'Đến muộn',
  'missing-out': 'Thiếu lượt chấm giờ về',
  'early-departure': 'Về sớm',
  'unscheduled-work': 'Làm ngoài lịch',
};
const sessionWords: Readonly<Record<string, string>> = {
  morning: 'sáng',
  afternoon: 'chiều',
  evening: 'tối',
  night: 'đêm',
};
/** Of which the machine has no scan. */
const unscanned: readonly ExceptionKind[] = ['absence', 'missing-in', 'missing-out'];

/**
 * `PHIẾU GIẢI TRÌNH`, to be printed on A4: who, where, what was recorded, what the machine has and what is asked for, the reason with
 * its evidence and witness, and the opinion of the superior. Layout: Nghị định 30/2020/NĐ-CP, appendix I.
 */
export function explanationSheet(row: ExplanationView, fileNames: readonly string[]): string {
  const { recorded, unitName, fullName, status, ruleVi } = row;
  const what = [
    recorded.exception === null ? null : exceptionWords[recorded.exception],
    recorded.minutes > 0 ? `${recorded.minutes} phút` : null,
    ruleVi === null ? null : `nội dung ${row.rule ?? ''} ${ruleVi}`,
  ].filter((each) => each !== null);
  const lines: readonly (readonly [string, string])[] = [
    ['Họ và tên', `${fullName} (${row.employeeCode})`],
    ['Chức vụ', row.position ?? ''],
    ['Cơ quan cử', row.homeName ?? ''],
    ['Quầy, bộ phận', unitName],
    sessionOf(row.date, row.sessionId),
    ['Nội dung ghi nhận', what.join(', ')],
    ...recordedAt(recorded),
    ['Giờ đề nghị ghi nhận', row.askedAt === null ? '' : momentVi(row.askedAt, row.zone)],
    ['Lý do', `${row.reasonVi}: ${row.text}`],
    ['Minh chứng', fileNames.join('; ')],
    ['Người làm chứng', row.witness ?? ''],
    ['Nộp phiếu', [momentVi(row.filedAt, row.zone), row.lateReason === null ? null : `nộp muộn vì ${row.lateReason}`].filter((each) => each !== null).join(', ')],
  ]; // prettier-ignore
  const opinion =
    status === 'waiting'
      ? '☐ Chấp nhận &nbsp; ☐ Chấp nhận một phần &nbsp; ☐ Không chấp nhận'
      : [outcomeWords[status].vi, row.opinion, row.ground === null ? null : `Căn cứ: ${row.ground}`]
          .filter((each) => each !== null)
          .map(escape)
          .join('. ');
  const decided = row.decidedAt === null ? '' : `${escape(row.decidedBy ?? '')}${row.onBehalfOf === null ? '' : ` (thay ${escape(row.onBehalfOf)})`}, ${momentVi(row.decidedAt, row.zone)}`; // prettier-ignore
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Phiếu giải trình ${dateVi(row.date)} ${escape(fullName)}</title>
<style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 13pt/1.35 "Times New Roman", "Tinos", serif; max-width: 165mm; margin: 8mm auto; color: #000; background: #fff }
header { display: flex; justify-content: space-between; text-align: center; gap: 8mm; font-size: 12pt } header p { margin: 0 }
.motto { border-bottom: 1px solid; display: inline-block } h1 { font-size: 14pt; text-align: center; margin: 8mm 0 5mm }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid; padding: 1.5mm 2mm; vertical-align: top; text-align: left }
th { width: 45mm; font-weight: normal } .signs { display: flex; justify-content: space-around; text-align: center; margin-top: 10mm; break-inside: avoid }
</style></head><body>
<header><div><p><b>${escape(unitName.toLocaleUpperCase('vi'))}</b></p></div>
<div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p class="motto"><b>Độc lập - Tự do - Hạnh phúc</b></p></div></header>
<h1>PHIẾU GIẢI TRÌNH</h1>
<table><tbody>
${lines.map(([name, value]) => `<tr><th>${name}</th><td>${escape(value)}</td></tr>`).join('\n')}
<tr><th>Ý kiến của người quản lý trực tiếp</th><td>${opinion}<br>${decided}</td></tr>
</tbody></table>
<div class="signs"><div><b>NGƯỜI GIẢI TRÌNH</b><br><i>(Ký, ghi rõ họ tên)</i></div><div><b>NGƯỜI QUẢN LÝ TRỰC TIẾP</b><br><i>(Ký, ghi rõ họ tên)</i></div></div>
</body></html>
`;
}

/** The day, and the session where it has a name. */
function sessionOf(date: string, sessionId: string): readonly [string, string] {
  const session = sessionWords[sessionId];
  return session === undefined ? ['Ngày', dateVi(date)] : ['Ngày, buổi', `${dateVi(date)}, buổi ${session}`];
}

/** What the machine has, or when inspectors looked; no line for what is neither, such as a term that ran out. */
function recordedAt(recorded: RecordedException): readonly (readonly [string, string])[] {
  const seen = seenSeconds(recorded);
  if (seen !== null)
    return [['Giờ kiểm tra', seen.map((second) => formatTimeOfDay(second - (second % 60))).join(' đến ')]];
  const machine = machineSecond(recorded);
  if (machine !== null) return [['Giờ máy ghi', formatTimeOfDay(machine)]];
  const lacks = recorded.exception !== null && unscanned.includes(recorded.exception);
  return lacks ? [['Giờ máy ghi', 'Không có lượt chấm']] : [];
}

function dateVi(date: string): string {
  return date.split('-').reverse().join('/');
}

function momentVi(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${formatTimeOfDay(second - (second % 60))} ngày ${dateVi(date)}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
