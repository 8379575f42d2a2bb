import ExcelJS from 'exceljs';

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Giàng',
  'Sùng',
  'Lò',
];
const middles = ['Thị', 'Văn', 'Đức', 'Minh', 'Thu', 'Quốc', 'Ngọc', 'A', 'Mí'];
const names = [
  'Ánh',
  'An',
  'Bình',
  'Dung',
  'Đào',
  'Đạt',
  'Giang',
  'Hà',
  'Hương',
  'Khánh',
  'Linh',
  'Páo',
  'Ý',
];

/** Header of the template of people. */
export const PEOPLE_HEADER = 'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until';
/** Header of the template of units. */
export const UNITS_HEADER = 'code,name,kind,parentCode,zone,from,until';

/** A CSV file of people. */
export function peopleCsv(...rows: string[]): Buffer {
  return Buffer.from([PEOPLE_HEADER, ...rows, ''].join('\n'));
}

/** A CSV file of units. */
export function unitsCsv(...rows: string[]): Buffer {
  return Buffer.from([UNITS_HEADER, ...rows, ''].join('\n'));
}

/** A centre `TT` under the province `TQ`, and `count` agencies `CQ1` ... under it. */
export function unitsOf(count: number): Buffer {
  const agencies = Array.from({ length: count }, (_unused, n) => `CQ${n + 1},Sở số ${n + 1},cơ quan,TQ,,,`);
  return unitsCsv(
    'TT,Trung tâm Phục vụ hành chính công,trung tâm,TQ,,,',
    ...agencies,
    'TQ,Tỉnh Tuyên Quang,tỉnh,,,,',
  );
}

/** Rows of `count` people, each with home agency, place of duty and a card. */
export function manyPeople(count: number): string[][] {
  const pick = (from: readonly string[], n: number): string => from[n % from.length] as string;
  return Array.from({ length: count }, (_unused, n) => [
    `NV${String(n + 1).padStart(5, '0')}`,
    `${pick(families, n)} ${pick(middles, Math.floor(n / 3))} ${pick(names, Math.floor(n / 7))}`,
    'công chức',
    'Chuyên viên',
    `CQ${(n % 20) + 1}`,
    'TT',
    String(3_000_000_000 + n),
    '01/07/2025',
    '',
  ]);
}

/** A workbook with the rows under the header, every cell text unless a value says otherwise. */
export async function xlsxOf(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  header = PEOPLE_HEADER,
  shape: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Nhân sự');
  sheet.addRow(header.split(','));
  for (const row of rows) sheet.addRow([...row]);
  shape(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
