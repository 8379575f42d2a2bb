import ExcelJS from 'exceljs';
import { staffKindNames } from '../staff-kind.js';
import { unitKindNames } from '../unit-kind.js';
import { peopleTemplate, type PeopleColumn } from './people-row.js';
import { unitsTemplate, type UnitsColumn } from './units-row.js';

/** What can be imported. */
export const importKinds = ['people', 'units'] as const;

export type ImportKind = (typeof importKinds)[number];

const either = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([code, name]) => `${name} (${code})`)
    .join(', ');

const peopleHelp: Readonly<Record<PeopleColumn, string>> = {
  code: 'Mã nhân sự, bắt buộc, không trùng. Ví dụ: NV001',
  fullName: 'Họ và tên, bắt buộc. Ví dụ: Nguyễn Thị Ánh',
  staffKind: `Loại nhân sự, bắt buộc: ${either(staffKindNames)}`,
  position: 'Chức vụ; để trống thì giữ nguyên',
  homeAgencyCode: 'Mã cơ quan cử (biên chế); để trống thì giữ nguyên',
  unitCode: 'Mã nơi làm việc; để trống thì giữ nguyên',
  credential: 'Số thẻ như in trên thẻ, pin:5 hoặc pin:<nhóm máy>:5; nhiều thẻ cách nhau bằng dấu |',
  from: 'Từ ngày (31/12/2026 hoặc 2026-12-31): ngày bắt đầu làm, hoặc ngày chuyển đơn vị, nhận thẻ',
  until: 'Đến trước ngày (ngày đầu tiên không còn làm); để trống là chưa kết thúc',
  serviceSince:
    'Ngày bắt đầu làm việc trong khu vực nhà nước, để tính ngày phép thâm niên; để trống thì giữ nguyên',
};
const unitsHelp: Readonly<Record<UnitsColumn, string>> = {
  code: 'Mã đơn vị, bắt buộc, không trùng. Ví dụ: STP',
  name: 'Tên đơn vị, bắt buộc. Ví dụ: Sở Tư pháp',
  kind: `Loại đơn vị, bắt buộc: ${either(unitKindNames)}`,
  parentCode: 'Mã đơn vị cấp trên; để trống là cấp cao nhất',
  zone: 'Múi giờ; để trống là như cấp trên (cao nhất: Asia/Ho_Chi_Minh)',
  from: 'Ngày thành lập; để trống là từ trước đến nay',
  until: 'Ngày đầu tiên không còn tồn tại; để trống là chưa kết thúc',
};

/** The CSV template: the header, with the mark by which Excel knows UTF-8. */
export function csvTemplate(kind: ImportKind): string {
  return `\uFEFF${columnsOf(kind).join(',')}\r\n`;
}

/** The Excel template: an empty sheet whose cells are text, and a sheet that explains the columns. */
export async function xlsxTemplate(kind: ImportKind): Promise<Buffer> {
  const help: Readonly<Record<string, string>> = kind === 'people' ? peopleHelp : unitsHelp;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(kind === 'people' ? 'Nhân sự' : 'Đơn vị', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columnsOf(kind).map((column) => ({ header: column, width: 22, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  const guide = workbook.addWorksheet('Hướng dẫn');
  guide.columns = [
    { header: 'Cột', width: 18 },
    { header: 'Cách điền', width: 100 },
  ];
  guide.getRow(1).font = { bold: true };
  for (const column of columnsOf(kind)) guide.addRow([column, help[column]]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function columnsOf(kind: ImportKind): readonly string[] {
  return kind === 'people' ? peopleTemplate.columns : unitsTemplate.columns;
}
