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

/** Rows as they may be filled in; what is imported is the first sheet only. */
const samples: Readonly<Record<ImportKind, readonly Readonly<Record<string, string>>[]>> = {
  people: [
    { code: 'NV001', fullName: 'Nguyễn Thị Ánh', staffKind: 'Viên chức', position: 'Chuyên viên', unitCode: 'TT', credential: '0012345678', from: '01/07/2025', serviceSince: '15/09/2012' },
    { code: 'NV002', fullName: 'Vàng Seo Páo', staffKind: 'Công chức', homeAgencyCode: 'STP', unitCode: 'TT', credential: '0012345679', from: '01/07/2025' },
  ],
  units: [
    { code: 'TT', name: 'Trung tâm Phục vụ hành chính công', kind: 'Trung tâm', zone: 'Asia/Ho_Chi_Minh', from: '01/07/2025' },
    { code: 'Q-TP', name: 'Quầy Tư pháp', kind: 'Quầy', parentCode: 'TT', from: '01/07/2025' },
  ],
}; // prettier-ignore

/** The CSV template: the header, with the mark by which Excel knows UTF-8. */
export function csvTemplate(kind: ImportKind): string {
  return `\uFEFF${columnsOf(kind)
    .map(([, head]) => head)
    .join(',')}\r\n`;
}

/** The Excel template: an empty sheet whose cells are text, a sheet that explains the columns and one that is filled in. */
export async function xlsxTemplate(kind: ImportKind): Promise<Buffer> {
  const help: Readonly<Record<string, string>> = kind === 'people' ? peopleHelp : unitsHelp;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(kind === 'people' ? 'Nhân sự' : 'Đơn vị', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columnsOf(kind).map(([, header]) => ({ header, width: 22, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  const guide = workbook.addWorksheet('Hướng dẫn');
  guide.columns = [
    { header: 'Cột', width: 18 },
    { header: 'Cách điền', width: 100 },
  ];
  guide.getRow(1).font = { bold: true };
  for (const [column, head] of columnsOf(kind)) guide.addRow([head, help[column]]);
  const filled = workbook.addWorksheet('Ví dụ đã điền');
  filled.columns = columnsOf(kind).map(([, header]) => ({ header, width: 22, style: { numFmt: '@' } }));
  filled.getRow(1).font = { bold: true };
  for (const sample of samples[kind]) filled.addRow(columnsOf(kind).map(([column]) => sample[column] ?? ''));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The columns with the heads of the template. */
function columnsOf(kind: ImportKind): readonly (readonly [column: string, head: string])[] {
  const { columns, heads }: { columns: readonly string[]; heads: Readonly<Record<string, string>> } =
    kind === 'people' ? peopleTemplate : unitsTemplate;
  return columns.map((column) => [column, heads[column] ?? column]);
}
