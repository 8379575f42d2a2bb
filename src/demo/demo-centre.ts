import { inventName } from './names.js';
import { SeededRandom } from './random.js';

/** Code of the unit by which a demo is known again. */
const DEMO_ROOT = 'MAU';
/** The centre itself. */
export const DEMO_CENTRE = 'TTPVHCC';
const SEED = 1041;
const HIRED_ON = '2024-01-01';
/** Provinces were merged on that day; the demo's was made of two. */
const MERGED_ON = '2025-07-01';

/** A row of the import of units. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentCode: string;
  readonly from: string;
  readonly until: string;
}

/** A row of the import of people, with the sex that the file does not carry. */
export interface PersonRow {
  readonly code: string;
  readonly fullName: string;
  readonly staffKind: string;
  readonly position: string;
  readonly homeAgencyCode: string;
  readonly unitCode: string;
  readonly credential: string;
  readonly from: string;
}

const agencies = [
  ['SNV', 'Sở Nội vụ'],
  ['STP', 'Sở Tư pháp'],
  ['SXD', 'Sở Xây dựng'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường'],
  ['STC', 'Sở Tài chính'],
  ['SCT', 'Sở Công Thương'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo'],
  ['SYT', 'Sở Y tế'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['SKHCN', 'Sở Khoa học và Công nghệ'],
  ['CAT', 'Công an tỉnh'],
  ['BHXH', 'Bảo hiểm xã hội tỉnh'],
  ['BD', 'Bưu điện tỉnh'],
] as const;

const divisions = [
  ['BGD', 'Ban Giám đốc'],
  ['HCTH', 'Bộ phận Hành chính - Tổng hợp'],
  ['TNTKQ', 'Bộ phận Tiếp nhận và Trả kết quả'],
  ['KSTT', 'Bộ phận Kiểm soát thủ tục hành chính'],
  ['CNTT', 'Bộ phận Công nghệ thông tin'],
  ['HDHT', 'Bộ phận Hướng dẫn, hỗ trợ'],
  ['BV', 'Đội Bảo vệ'],
] as const;

const COUNTERS = 16;

/** All units of the demo: the province, one it was merged from, 13 agencies, the centre with divisions and counters. */
export function demoUnits(): UnitRow[] {
  const unit = (code: string, name: string, kind: string, parentCode: string, from = '', until = ''): UnitRow => ({
    code, name, kind, parentCode, from, until,
  }); // prettier-ignore
  return [
    unit(DEMO_ROOT, 'UBND tỉnh Sông Mây (dữ liệu mẫu)', 'province', '', MERGED_ON),
    unit('MAU-CU', 'UBND tỉnh Núi Đá (đến 30/06/2025)', 'province', '', '', MERGED_ON),
    ...agencies.map(([code, name]) => unit(code, name, 'agency', DEMO_ROOT)),
    unit(DEMO_CENTRE, 'Trung tâm Phục vụ hành chính công tỉnh Sông Mây', 'centre', DEMO_ROOT),
    ...divisions.map(([code, name]) => unit(code, name, 'division', DEMO_CENTRE)),
    ...Array.from({ length: COUNTERS }, (_none, index) => {
      const number = String(index + 1).padStart(2, '0');
      return unit(`QUAY-${number}`, `Quầy số ${number}`, 'counter', 'TNTKQ');
    }),
  ];
}

/** The people who work there: 60, of whom 16 sit at a counter, sent by their agencies. The same at every call. */
export function demoPeople(): PersonRow[] {
  const random = new SeededRandom(SEED);
  const taken = new Set<string>();
  const people: PersonRow[] = [];
  const add = (count: number, unitCode: string | ((index: number) => string), position: string, staffKind: string, home: string | ((index: number) => string)): void => {
    for (let index = 0; index < count; index += 1) {
      const number = people.length + 1;
      const sex = unitCode === 'BV' || random.next() < 0.45 ? 'nam' : 'nu';
      people.push({
        code: `CB${String(number).padStart(3, '0')}`,
        fullName: inventName(random, sex, taken),
        staffKind,
        position,
        homeAgencyCode: typeof home === 'string' ? home : home(index),
        unitCode: typeof unitCode === 'string' ? unitCode : unitCode(index),
        // As printed on the card of a 125 kHz reader: ten digits.
        credential: String(random.integer(1_000_000, 16_000_000)).padStart(10, '0'),
        from: HIRED_ON,
      });
    }
  }; // prettier-ignore
  const sending = agencies.filter(([code]) => code !== 'BD');
  add(1, 'BGD', 'Giám đốc', 'cong-chuc', DEMO_CENTRE);
  add(2, 'BGD', 'Phó Giám đốc', 'cong-chuc', DEMO_CENTRE);
  add(1, 'HCTH', 'Trưởng bộ phận', 'cong-chuc', DEMO_CENTRE);
  add(7, 'HCTH', 'Chuyên viên', 'cong-chuc', DEMO_CENTRE);
  add(1, 'TNTKQ', 'Trưởng bộ phận', 'cong-chuc', DEMO_CENTRE);
  add(1, 'TNTKQ', 'Phó Trưởng bộ phận', 'cong-chuc', DEMO_CENTRE);
  add(COUNTERS, (index) => `QUAY-${String(index + 1).padStart(2, '0')}`, 'Cán bộ tiếp nhận và trả kết quả', 'cong-chuc',
    (index) => (sending[index % sending.length] ?? sending[0]!)[0]); // prettier-ignore
  add(6, 'TNTKQ', 'Nhân viên bưu chính', 'buu-chinh', 'BD');
  add(1, 'KSTT', 'Trưởng bộ phận', 'cong-chuc', DEMO_CENTRE);
  add(7, 'KSTT', 'Chuyên viên', 'cong-chuc', DEMO_CENTRE);
  add(5, 'CNTT', 'Kỹ sư công nghệ thông tin', 'vien-chuc', DEMO_CENTRE);
  add(6, 'HDHT', 'Nhân viên hướng dẫn', 'hop-dong', DEMO_CENTRE);
  add(6, 'BV', 'Nhân viên bảo vệ', 'hop-dong', DEMO_CENTRE);
  return people;
}
