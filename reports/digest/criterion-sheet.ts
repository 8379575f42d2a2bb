import type { Worksheet } from 'exceljs';
import {
  columnName,
  fitHeight,
  putAcross,
  putHead,
  putNumber,
  putText,
} from '../monthly-compliance/styles.js';
import { putDigestTitle } from './digest-title.js';
import type { DigestFigures, DigestPerson, DigestReport } from './model.js';

const small = { size: 11 };
const centre = { horizontal: 'center' } as const;
const widths = [6, 12, 26, 30] as const;

/** What the record shows of a year, beside which the centre puts its points. */
const shown: readonly { readonly key: keyof DigestFigures; readonly head: string }[] = [
  { key: 'plannedDays', head: 'Ngày phải làm' },
  { key: 'presentDays', head: 'Ngày có mặt' },
  { key: 'lateArrivals', head: 'Đi muộn (lượt)' },
  { key: 'earlyDepartures', head: 'Về sớm (lượt)' },
  { key: 'absences', head: 'Vắng chưa có lý do (buổi)' },
];

/** Left to the centre: nothing that it has not decided is made up. */
const toBeGiven = [
  'a) Phẩm chất chính trị, đạo đức, văn hóa công vụ, ý thức kỷ luật, kỷ cương: điểm',
  'b) Năng lực chuyên môn, thái độ phục vụ người dân: điểm',
  'c) Đổi mới, sáng tạo: điểm',
  'Cộng (tối đa 30)',
] as const;

/**
 * The sheet that feeds the general criterion of Nghị định 335/2025/NĐ-CP, article 12 (30 points at most; three groups). How the 30 points
 * are split is not visible in the sources: those columns are the centre's, and empty. Source: domain.md 1.6.
 */
export function addCriterionSheet(
  sheet: Worksheet,
  report: DigestReport,
  people: readonly DigestPerson[],
): void {
  const areas = people[0]?.severities.map(({ area }) => area) ?? [];
  const first = widths.length + 1;
  const given = first + shown.length + areas.length;
  const last = given + toBeGiven.length;
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  for (let column = first; column <= last; column += 1) sheet.getColumn(column).width = column < given ? 10 : 16;
  let top = putDigestTitle(sheet, report, last, 'SỐ LIỆU PHỤC VỤ ĐÁNH GIÁ TIÊU CHÍ CHUNG');
  for (const note of notes(report)) {
    putAcross(sheet, top, 1, last, note, { font: { italic: true, size: 12 }, align: { horizontal: 'left' } });
    fitHeight(sheet.getRow(top), [note], [150], 12);
    top += 1;
  }
  const found = areas.map((area) => `Vi phạm đã xác nhận: ${area}`);
  putHead(
    sheet.getRow(top),
    ['STT', 'Mã', 'Họ và tên', 'Nơi làm việc', ...shown.map(({ head }) => head), ...found, ...toBeGiven, 'Ghi chú'],
    10,
  );
  sheet.getRow(top).height = 110;
  people.forEach((person, index) => {
    const row = top + 1 + index;
    const look = { font: small, box: true };
    putNumber(sheet.getCell(row, 1), index + 1, { ...look, align: centre });
    [person.code, person.fullName, person.units].forEach((text, place) => putText(sheet.getCell(row, 2 + place), text, look));
    shown.forEach(({ key }, place) => putNumber(sheet.getCell(row, first + place), person.figures[key], look));
    person.severities.forEach(({ counts }, place) => {
      const sum = counts.reduce((all, count) => all + count, 0);
      putNumber(sheet.getCell(row, first + shown.length + place), sum, look);
    });
    for (let column = given; column <= last; column += 1) putText(sheet.getCell(row, column), '', look);
    fitHeight(sheet.getRow(row), ['', '', person.fullName, person.units], widths);
  });
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: top }];
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  sheet.pageSetup.printArea = `A1:${columnName(last)}${top + people.length}`;
} // prettier-ignore

function notes({ draft }: DigestReport): string[] {
  return [
    'Căn cứ: Nghị định 335/2025/NĐ-CP, Điều 12: tiêu chí chung tối đa 30 điểm, gồm ba nhóm a, b, c.',
    'Trung tâm xác nhận: cách chia 30 điểm cho từng nhóm và cách quy số liệu ra điểm. Phần mềm không chấm điểm; các cột điểm để trống.',
    ...(draft ? ['Trong kỳ còn tháng chưa khóa công; số liệu dưới đây là tạm tính.'] : []),
  ];
}
