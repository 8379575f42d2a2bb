import {
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import { onTimeShare } from '../../src/core/attendance/on-time-share.js';
import { decisionLines } from '../monthly-compliance/decision-lines.js';
import type { ComparedFigures, Issuer, MonthlyReport } from '../monthly-compliance/model.js';
import { monthWords, periodWords, symbolWords } from '../monthly-compliance/page.js';
import { leftOutWords, rankUnits, unitCount } from '../monthly-compliance/ranked-units.js';
import { reportCharts } from '../monthly-compliance/report-charts.js';
import { reportFigures, reportTotals, withoutComparison } from '../monthly-compliance/report-figures.js';
import { auditHeadLine } from '../monthly-compliance/seal-lines.js';
import { readZip, unpacked, writeZip, zipEntry } from '../monthly-compliance/zip-file.js';
import { body, grid, heading, line, picture, sideBySide, toBeWritten } from './pieces.js';

const FONT = 'Times New Roman';
const MOST_RANKED = 3;
const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

/**
 * The monthly report as a Word document, by Nghị định 30/2020/NĐ-CP, phụ lục I: offices number, edit and sign there. Number and date are
 * blank; what only the office knows is left to be written. The same model is the same bytes.
 */
export async function monthlyDocument(report: MonthlyReport): Promise<Buffer> {
  const document = new Document({
    creator: report.issuer.name,
    title: `Báo cáo ${monthWords(report.month)}`,
    styles: { default: { document: { run: { font: FONT, size: 28 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(20), bottom: convertMillimetersToTwip(20), left: convertMillimetersToTwip(30),
              right: convertMillimetersToTwip(15), header: convertMillimetersToTwip(10),
            },
          },
        },
        headers: { first: new Header({ children: draftMark(report) }), default: new Header({ children: [pageNumber(), ...draftMark(report)] }) },
        children: contents(report),
      },
    ],
  });
  return fixed(await Packer.toBuffer(document), report.generatedAt);
} // prettier-ignore

/** The Arabic number in the middle of the top margin; the first page has none. */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: 'center',
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
}

function draftMark({ draft }: MonthlyReport): Paragraph[] {
  return draft ? [line('BẢN DỰ THẢO', { bold: true, align: 'right', color: 'C00000' })] : [];
}

function contents(report: MonthlyReport): (Paragraph | Table)[] {
  const [hours, areas] = reportCharts(report);
  return [
    ...letterhead(report),
    line('BÁO CÁO', { bold: true, points: 14, tight: false }),
    line('Kết quả chấp hành thời giờ làm việc và thực hiện văn hóa công vụ', { bold: true, points: 14 }),
    line(monthWords(report.month), { bold: true, points: 14 }),
    ...(report.period === null ? [] : [line(periodWords(report.period), { points: 14 })]),
    line('───────────', { points: 9 }),
    line('Kính gửi: ………………………………………', { points: 14, tight: false }),
    body(
      `${report.issuer.name} báo cáo kết quả chấp hành thời giờ làm việc và thực hiện văn hóa công vụ ${monthWords(report.month)} như sau:`,
    ),
    heading('I. KẾT QUẢ THỰC HIỆN', 1),
    heading('1. Chấp hành thời giờ làm việc', 2),
    body(hoursWords(report)),
    figuresTable(report),
    ...(hours === undefined ? [] : [picture(hours)]),
    heading('2. Thực hiện bốn nội dung văn hóa công vụ', 2),
    areasTable(report),
    ...(areas === undefined ? [] : [picture(areas)]),
    heading('3. Kiểm tra thẻ và trang phục', 2),
    body(inspectionWords(report)),
    heading('4. Đơn vị thực hiện tốt, đơn vị cần chú ý', 2),
    ...unitWords(report).map((text) => body(text)),
    heading('5. Mức độ hài lòng và giải quyết hồ sơ', 2),
    body('Chưa có dữ liệu.'),
    heading('II. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN', 1),
    ...toBeWritten(),
    heading('III. NHIỆM VỤ THÁNG TỚI', 1),
    ...toBeWritten(),
    heading('IV. ĐỀ XUẤT, KIẾN NGHỊ', 1),
    ...decisionLines(report).map((text, index) => body(`${index + 1}. ${text}`)),
    ...(report.draft ? [] : [line(auditHeadLine(report.sealed), { points: 9, align: 'left' })]),
    ...toBeWritten(),
    body(
      `Trên đây là báo cáo kết quả ${monthWords(report.month)} của ${report.issuer.name}; số liệu chi tiết tại các phụ lục kèm theo (tệp bảng tính)./.`,
    ),
    line('', { points: 8 }),
    signature(report.issuer),
  ];
}

function letterhead({ issuer }: MonthlyReport): Table[] {
  const left = [
    ...(issuer.parent === null ? [] : [line(issuer.parent.toUpperCase(), { points: 12 })]),
    line(issuer.name.toUpperCase(), { points: 12, bold: true }),
    line('──────', { points: 9 }),
  ];
  const right = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { points: 12, bold: true }),
    line('Độc lập - Tự do - Hạnh phúc', { points: 13, bold: true, underline: {} }),
  ];
  return [
    sideBySide([left, right], LETTERHEAD),
    sideBySide(
      [
        [line(`Số:      /${symbolWords(issuer)}`, { tight: false })],
        [line(`${issuer.place ?? '……………'}, ngày …… tháng …… năm ………`, { italics: true, tight: false })],
      ],
      LETTERHEAD,
    ),
  ];
}

const LETTERHEAD = [0.42, 0.58] as const;

function hoursWords(report: MonthlyReport): string {
  const totals = reportTotals(report);
  const sum = (of: 'dueDays' | 'onTimeDays'): number => report.units.reduce((all, unit) => all + unit[of], 0);
  const share = onTimeShare({ dueDays: sum('dueDays'), onTimeDays: sum('onTimeDays') });
  const rate = share === null ? 'chưa có dữ liệu' : percent.format(share);
  return (
    `Trong tháng có ${number.format(totals.people)} người được chấm công tại ${unitCount(report.units)} đơn vị; tỷ lệ ngày đúng giờ: ${rate}; ` +
    `đi muộn ${number.format(totals.lateArrivals)} lượt, về sớm ${number.format(totals.earlyDepartures)} lượt, vắng chưa có lý do ` +
    `${number.format(totals.absences)} buổi.`
  );
}

function figuresTable(report: MonthlyReport): Table {
  const totals = reportTotals(report);
  const { comparison } = report;
  const { previous } = comparison;
  const of = (month: 'previous' | 'lastYear', key: keyof ComparedFigures): string => {
    const figures = comparison[month];
    return figures === null ? withoutComparison(comparison, month) : number.format(figures[key]);
  };
  const change = (key: keyof ComparedFigures): string => {
    const difference = previous === null ? 0 : totals[key] - previous[key];
    return previous === null ? '' : `${difference > 0 ? '+' : ''}${number.format(difference)}`;
  };
  const rows = reportFigures.map(({ words, unit, key }) => [
    `${words} (${unit})`,
    number.format(totals[key]),
    of('previous', key),
    change(key),
    of('lastYear', key),
  ]);
  const head = ['Chỉ tiêu', 'Trong tháng', 'Tháng trước', 'Tăng, giảm', 'Cùng tháng năm trước'];
  return grid(head, rows, [0.37, 0.12, 0.19, 0.13, 0.19]);
}

function areasTable({ areas }: MonthlyReport): Table {
  const count = (value: number | null): string => (value === null ? 'Chưa có dữ liệu' : number.format(value));
  const rows = areas.map(({ name, open, confirmed }) => [name, count(open), count(confirmed)]);
  return grid(['Nội dung', 'Ghi nhận, chưa kết luận', 'Vi phạm đã xác nhận'], rows, [0.5, 0.25, 0.25]);
}

function inspectionWords({ units }: MonthlyReport): string {
  const sum = (of: 'badge' | 'uniform', what: 'inspected' | 'kept'): number =>
    units.reduce((all, unit) => all + unit[of][what], 0);
  const words = (title: string, of: 'badge' | 'uniform'): string => {
    const [inspected, kept] = [sum(of, 'inspected'), sum(of, 'kept')];
    return inspected === 0
      ? `${title}: chưa kiểm tra`
      : `${title}: kiểm tra ${number.format(inspected)} lượt, đúng quy định ${number.format(kept)} lượt (${percent.format(kept / inspected)})`;
  };
  return `${words('Đeo thẻ', 'badge')}. ${words('Trang phục', 'uniform')}.`;
}

function unitWords({ units, policy }: MonthlyReport): string[] {
  const { best, worst, leftOut } = rankUnits(units, policy.smallestUnit, MOST_RANKED);
  const list = (title: string, ranked: typeof best): string[] => {
    const rates = ranked.map(({ unit, rate }) =>
      policy.nameUnits ? `${unit.name} (${percent.format(rate)})` : percent.format(rate),
    );
    return rates.length === 0 ? [] : [`${title}: ${rates.join('; ')}.`];
  };
  const lines = [
    ...list(`${best.length} đơn vị có tỷ lệ ngày đúng giờ cao nhất`, best),
    ...list(`${worst.length} đơn vị có tỷ lệ ngày đúng giờ thấp nhất`, worst),
    ...leftOutWords(units, leftOut, policy.smallestUnit),
  ];
  return lines.length === 0 ? ['Chưa có dữ liệu.'] : lines;
}

/** Nơi nhận on the left, the signature on the right, with room for it. */
function signature({ signer: authority = ['GIÁM ĐỐC'] }: Issuer): Table {
  const receivers = [
    line('Nơi nhận:', { points: 12, bold: true, italics: true, align: 'left' }),
    ...['- Như trên;', '- ………………;', '- Lưu: VT, …….'].map((text) =>
      line(text, { points: 11, align: 'left' }),
    ),
  ];
  const signer = [
    ...authority.map((text) => line(text, { points: 14, bold: true })),
    line('', { points: 14 }),
    line('', { points: 14 }),
    line('', { points: 14 }),
    line('………………………', { points: 14, bold: true }),
  ];
  return sideBySide([receivers, signer], [0.5, 0.5]);
}

/** The package with fixed times: those of its files, and those that it says it was made at. */
function fixed(bytes: Buffer, at: Date): Buffer {
  const moment = at.toISOString().replace(/\.\d+/, '');
  return writeZip(
    readZip(bytes).map((entry) => {
      if (entry.name !== 'docProps/core.xml') return entry;
      const text = unpacked(entry).toString('utf8');
      return zipEntry(entry.name, text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, moment));
    }),
  );
}
