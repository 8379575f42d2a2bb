import { parseCredentialText } from '../../../core/credential/parse-credential-text.js';
import { DEFAULT_PIN_GROUP } from '../badges/credential-of.js';
import { staffKindNames, type StaffKind } from '../staff-kind.js';
import type { RowReader, Template } from './import-table.js';
import { kindFinder } from './kind-words.js';

/** Columns of the template of people. */
export type PeopleColumn =
  | 'code'
  | 'fullName'
  | 'staffKind'
  | 'position'
  | 'homeAgencyCode'
  | 'unitCode'
  | 'credential'
  | 'from'
  | 'until'
  | 'serviceSince';

export const peopleTemplate: Template<PeopleColumn> = {
  columns: [
    'code', 'fullName', 'staffKind', 'position', 'homeAgencyCode', 'unitCode', 'credential', 'from', 'until', 'serviceSince',
  ],
  required: ['code', 'fullName', 'staffKind'],
  heads: {
    code: 'Mã nhân sự', fullName: 'Họ và tên', staffKind: 'Loại nhân sự', position: 'Chức vụ', homeAgencyCode: 'Mã cơ quan cử',
    unitCode: 'Mã nơi làm việc', credential: 'Số thẻ', from: 'Từ ngày', until: 'Đến trước ngày', serviceSince: 'Vào khu vực nhà nước từ ngày',
  },
}; // prettier-ignore

/** A row of people whose cells are well formed. Empty optional cells leave what is stored alone. */
export interface PeopleRow {
  readonly code: string;
  readonly fullName: string;
  readonly staffKind: StaffKind;
  readonly position: string | null;
  readonly homeAgencyCode: string | null;
  readonly unitCode: string | null;
  readonly credentials: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
  readonly serviceSince: string | null;
}

const staffKindOf = kindFinder(staffKindNames);
/** Separates several cards of one person; none of the printed forms holds it. */
/** Between several cards of one cell. */
export const CARD_SEPARATOR = '|';

/** Reads a row of people; undefined when a cell was refused, which the reader then tells. */
export function readPeopleRow(reader: RowReader<PeopleColumn>): PeopleRow | undefined {
  const code = reader.code('code', true);
  const fullName = reader.needed('fullName').replace(/\s+/g, ' ');
  const kindWord = reader.needed('staffKind', 50);
  const staffKind = staffKindOf(kindWord);
  if (kindWord !== '' && staffKind === undefined) {
    const allowed = Object.values(staffKindNames).join(', ');
    reader.fault('staffKind', 'unknown-staff-kind', { text: kindWord, allowed });
  }
  const row = {
    position: reader.text('position') || null,
    homeAgencyCode: reader.code('homeAgencyCode', false) || null,
    unitCode: reader.code('unitCode', false) || null,
    credentials: readCredentials(reader),
    from: reader.date('from'),
    until: reader.date('until'),
    serviceSince: reader.date('serviceSince'),
  };
  if (row.from !== null && row.until !== null && row.from >= row.until) {
    reader.fault('until', 'period-reversed');
  }
  if (staffKind === undefined || reader.faults.length > 0) return undefined;
  return { code, fullName, staffKind, ...row };
}

function readCredentials(reader: RowReader<PeopleColumn>): string[] {
  const text = reader.text('credential', 1_000);
  if (text === '') return [];
  const credentials = text.split(CARD_SEPARATOR).map((part, index) => {
    const reading = parseCredentialText(part, { defaultGroup: DEFAULT_PIN_GROUP });
    if (reading.ok) return reading.credential;
    reader.fault('credential', 'bad-credential', { place: index + 1 });
    return '';
  });
  return [...new Set(credentials)];
}
