import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrgUnit } from './org-unit.entity.js';

/** One unit took over from another on a date; mergers and splits are several rows. */
@Entity('org_unit_succession')
@Index('org_unit_succession_successor', { synchronize: false })
@Check('org_unit_succession_other_check', `predecessor_id <> successor_id`)
export class OrgUnitSuccession {
  @PrimaryColumn('uuid', { name: 'predecessor_id', primaryKeyConstraintName: 'org_unit_succession_pkey' })
  @ForeignKey(() => OrgUnit, { name: 'org_unit_succession_predecessor_fkey' })
  predecessorId: string;

  @PrimaryColumn('uuid', { name: 'successor_id', primaryKeyConstraintName: 'org_unit_succession_pkey' })
  @ForeignKey(() => OrgUnit, { name: 'org_unit_succession_successor_fkey' })
  successorId: string;

  @Column('date', { name: 'on_date' })
  onDate: string;
}
