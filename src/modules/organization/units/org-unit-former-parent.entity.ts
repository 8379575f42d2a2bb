import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrgUnit } from './org-unit.entity.js';

/** Below what a unit stood before it was moved; a trigger writes it. */
@Entity('org_unit_former_parent')
@Index('org_unit_former_parent_below', { synchronize: false })
@Index('org_unit_former_parent_until', { synchronize: false })
export class OrgUnitFormerParent {
  @PrimaryColumn('uuid', { name: 'unit_id', primaryKeyConstraintName: 'org_unit_former_parent_pkey' })
  @ForeignKey(() => OrgUnit, { name: 'org_unit_former_parent_unit_fkey' })
  unitId: string;

  /** When it was moved. */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'org_unit_former_parent_pkey' })
  until: Date;

  /** null: it stood at the top. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'org_unit_former_parent_parent_fkey' })
  parentId: string | null;
}
