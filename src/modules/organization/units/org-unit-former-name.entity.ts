import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrgUnit } from './org-unit.entity.js';

/** What a unit was called before it was renamed. */
@Entity('org_unit_former_name')
@Check('org_unit_former_name_check', `name <> '' AND name = btrim(name)`)
export class OrgUnitFormerName {
  @PrimaryColumn('uuid', { name: 'unit_id', primaryKeyConstraintName: 'org_unit_former_name_pkey' })
  @ForeignKey(() => OrgUnit, { name: 'org_unit_former_name_unit_fkey' })
  unitId: string;

  /** First day on which it had the next name. */
  @PrimaryColumn('date', { name: 'until_date', primaryKeyConstraintName: 'org_unit_former_name_pkey' })
  untilDate: string;

  @Column({ type: 'text', collation: 'vi-x-icu' })
  name: string;
}
