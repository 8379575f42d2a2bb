import type { GateEvent } from './gate-event.js';
import type { GateReport } from './gate-report.js';
import type { SpoolAlarm } from './spool-limits.js';

const READER_STATES: Readonly<Record<string, string>> = {
  absent: 'chưa cắm',
  opening: 'đang mở',
  ready: 'sẵn sàng',
  lost: 'mất kết nối',
  denied: 'không có quyền đọc',
};
const UPLOAD_STATES: Readonly<Record<GateReport['upload']['state'], string>> = {
  idle: 'đã gửi hết',
  sending: 'đang gửi',
  waiting: 'chờ máy chủ',
  'not-enrolled': 'chưa đăng ký (khóa bị thu hồi)',
};
const ALARMS: Readonly<Record<SpoolAlarm, string>> = {
  'near-limit': 'SẮP ĐẦY: hãy kiểm tra đường truyền tới máy chủ',
  full: 'ĐÃ ĐẦY: không nhận thêm lượt quẹt',
  storage: 'LỖI Ổ ĐĨA: không nhận thêm lượt quẹt',
  repaired: 'BỘ NHỚ ĐÃ HỎNG VÀ ĐƯỢC SỬA: có thể mất lượt quẹt',
};
const BELL = '\u0007';

/** What to do about an alarm; `spool` is its folder. */
const CURES: Readonly<Record<SpoolAlarm, (spool: string) => string>> = {
  'near-limit': () => 'Too many scans wait for the server: check the network.',
  full: () => 'Hãy nối lại mạng; mỗi thẻ bị từ chối cho tới khi đó, ký sổ giấy. / Each card is refused until the server takes scans.',
  storage: (spool) =>
    `Hãy dọn chỗ trống trên ổ đĩa chứa ${spool} hoặc thay ổ đĩa; mỗi thẻ bị từ chối cho tới khi đó, ký sổ giấy. / The disk takes nothing: make room or change it. Each card is refused until then.`,
  repaired: () => 'Xem và xác nhận bằng lệnh "repaired". / See and acknowledge it with the command "repaired".',
}; // prettier-ignore

/** The line of the log when an alarm begins, another one follows, or the last one ends. */
export function alarmLine(alarm: SpoolAlarm | null, detail: string | null, spool: string): string {
  if (alarm === null) return 'Cổng lưu được lượt quẹt bình thường. / Scans are kept as usual.';
  return `${ALARMS[alarm]}${detail === null ? '' : ` (${detail})`}. ${CURES[alarm](spool)}`;
}

/** The line for what became of a scan in the terminal at the door, with a bell when it is safe on the disk. Card numbers are masked. */
export function eventLine({ state, reader, maskedCredential, reason }: GateEvent, clockTime: string): string {
  const card = `${clockTime}  ${reader}  ${maskedCredential}`;
  if (state === 'saved') return `✔ ${card}  đã lưu${BELL}`;
  if (state === 'sent') return `↑ ${card}  đã gửi`;
  if (state === 'quarantined') return `↑ ${card}  đã gửi, chờ xác nhận giờ (${reason ?? ''})`;
  if (state === 'set-aside')
    return `✘ ${card}  MÁY CHỦ KHÔNG NHẬN (${reason ?? ''}): máy giữ lại để xem xét, hãy ký sổ giấy`;
  return `✘ ${card}  KHÔNG LƯU ĐƯỢC (${reason ?? ''}): hãy quẹt lại hoặc ký sổ giấy`;
}

/** The state of a gate in Vietnamese, a line each. */
export function statusLines(report: GateReport): string[] {
  const { spool, upload, readers, clockOffsetMs } = report;
  return [
    `Máy: ${report.hostName}, phiên bản ${report.version}, chạy từ ${report.startedAt}`,
    `Gửi: ${UPLOAD_STATES[upload.state]}${upload.lastError === null ? '' : ` (${upload.lastError})`}`,
    `Chờ gửi: ${spool.depth} lượt${spool.oldestAt === null ? '' : `, cũ nhất ${spool.oldestAt}`}`,
    ...(spool.deadLetters === 0 ? [] : [`Máy chủ không nhận: ${spool.deadLetters} lượt, giữ lại để xem xét`]),
    ...(typeof spool.repair === 'string' ? [`${ALARMS.repaired} (${spool.repair})`] : []),
    ...(spool.alarm === null || (spool.alarm === 'repaired' && typeof spool.repair === 'string') ? [] : [`${ALARMS[spool.alarm]}${spool.failure === null ? '' : ` (${spool.failure})`}`]),
    `Đồng hồ: ${clockOffsetMs === null ? 'chưa so với máy chủ' : `lệch ${(clockOffsetMs / 1000).toFixed(1)} giây so với máy chủ`}`,
    ...(readers.length === 0 ? ['Chưa gán đầu đọc nào'] : []),
    ...readers.map(
      ({ reader, state, since, hint }) =>
        `Đầu đọc ${reader}: ${READER_STATES[state] ?? state} từ ${since}${hint === null ? '' : `. ${hint}`}`,
    ),
  ];
} // prettier-ignore
