import { isZone } from '../moment.js';
import { unitKindNames, type UnitKind } from '../unit-kind.js';
import type { RowReader, Template } from './import-table.js';
import { kindFinder } from './kind-words.js';

/** Columns of the template of units. */
export type UnitsColumn = 'code' | 'name' | 'kind' | 'parentCode' | 'zone' | 'from' | 'until';

export const unitsTemplate: Template<UnitsColumn> = {
  columns: ['code', 'name', 'kind', 'parentCode', 'zone', 'from', 'until'],
  required: ['code', 'name', 'kind'],
  heads: {
    code: 'Mã đơn vị', name: 'Tên đơn vị', kind: 'Loại đơn vị', parentCode: 'Mã đơn vị cấp trên', zone: 'Múi giờ',
    from: 'Từ ngày', until: 'Đến trước ngày',
  },
}; // prettier-ignore

/** A row of units whose cells are well formed. undefined: the file has no such column. */
export interface UnitsRow {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null | undefined;
  readonly zone: string | null | undefined;
  readonly from: string | null | undefined;
  readonly until: string | null | undefined;
}

const unitKindOf = kindFinder(unitKindNames, {
  sở: 'agency', ban: 'agency', ngành: 'agency', 'chi cục': 'agency', 'văn phòng': 'agency',
  'phòng ban': 'division', bộ_phận: 'division', phường: 'commune', 'thị trấn': 'commune', 'đặc khu': 'commune',
  'thành phố': 'province', quận: 'district', 'thị xã': 'district',
}); // prettier-ignore

/** Reads a row of units; undefined when a cell was refused, which the reader then tells. */
export function readUnitsRow(reader: RowReader<UnitsColumn>): UnitsRow | undefined {
  const code = reader.code('code', true);
  const name = reader.needed('name').replace(/\s+/g, ' ');
  const kindWord = reader.needed('kind', 50);
  const kind = unitKindOf(kindWord);
  if (kindWord !== '' && kind === undefined) {
    const allowed = Object.entries(unitKindNames).flat().join(', ');
    reader.fault('kind', 'unknown-unit-kind', { text: kindWord, allowed });
  }
  const zone = reader.text('zone', 60) || null;
  if (zone !== null && !isZone(zone)) reader.fault('zone', 'unknown-zone', { text: zone });
  const parentCode = reader.code('parentCode', false) || null;
  const from = reader.date('from');
  const until = reader.date('until');
  if (from !== null && until !== null && from >= until) reader.fault('until', 'period-reversed');
  if (kind === undefined || reader.faults.length > 0) return undefined;
  const ifThere = <T>(column: UnitsColumn, value: T): T | undefined =>
    reader.has(column) ? value : undefined;
  return {
    code,
    name,
    kind,
    parentCode: ifThere('parentCode', parentCode),
    zone: ifThere('zone', zone),
    from: ifThere('from', from),
    until: ifThere('until', until),
  };
}
