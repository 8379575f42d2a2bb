import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { UnitKind, UnitLevel } from '../unit-kind.js';

/** A node of the tree of organisations: province, agency, centre, division, counter ... */
@Entity('org_unit')
@Index('org_unit_code_key', { synchronize: false })
@Index('org_unit_parent', { synchronize: false })
@Index('org_unit_name', { synchronize: false })
@Check('org_unit_code_check', `code <> '' AND code = btrim(code)`)
@Check('org_unit_kind_check', `kind IN (...)`)
@Check('org_unit_level_check', `level IN (...)`)
@Check('org_unit_validity_check', `valid_from < valid_until`)
export class OrgUnit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'org_unit_pkey' })
  id: string;

  @Column({ type: 'text', collation: 'vi-x-icu' })
  code: string;

  @Column({ type: 'text', collation: 'vi-x-icu' })
  name: string;

  @Column('text')
  kind: UnitKind;

  /** null: the parent's. */
  @Column('text', { nullable: true })
  level: UnitLevel | null;

  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'org_unit_parent_fkey' })
  parentId: string | null;

  /** IANA zone; null: the parent's, at the root Asia/Ho_Chi_Minh. */
  @Column('text', { nullable: true })
  zone: string | null;

  /** First day of the unit; null: always. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  /** First day on which the unit no longer exists; null: open. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
