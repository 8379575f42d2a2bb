import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../employees/employee.entity.js';
import { periodColumn, type Period } from '../period.js';
import { OrgUnit } from '../units/org-unit.entity.js';

/** `home`: the agency whose staff the person is; `duty`: where the person works. */
export const postingKinds = ['home', 'duty'] as const;

export type PostingKind = (typeof postingKinds)[number];

/** A person belongs to a unit (or works there) during a period; one of each kind at a time. */
@Entity('posting')
@Index('posting_employee', { synchronize: false })
@Index('posting_unit', { synchronize: false })
@Check('posting_kind_check', `kind IN ('home', 'duty')`)
@Check('posting_period_check', `NOT isempty(period) ...`)
@Exclusion('posting_no_overlap', `USING gist (employee_id WITH =, kind WITH =, period WITH &&)`)
export class Posting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'posting_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'posting_employee_fkey' })
  employeeId: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'posting_unit_fkey' })
  unitId: string;

  @Column('text')
  kind: PostingKind;

  @Column('tstzrange', { transformer: periodColumn })
  period: Period;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
