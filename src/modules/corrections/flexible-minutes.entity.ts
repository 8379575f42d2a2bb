import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';
import { Decidable } from './decision-columns.js';

/** Why minutes are flexible: health data. Who may not read that learns only `Chế độ theo quy định`. */
export const flexibleKinds = ['nursing', 'pregnancy', 'health', 'other'] as const;

export type FlexibleKind = (typeof flexibleKinds)[number];

/** Minutes of each day that are taken off late and early minutes; they count once another person approved them. */
@Entity('flexible_minutes')
@Index('flexible_minutes_waiting', { synchronize: false })
@Check('flexible_minutes_minutes_check', `minutes BETWEEN 1 AND 240`)
@Check('flexible_minutes_kind_check', `kind IN (...)`)
@Check('flexible_minutes_period_check', `closed period`)
@Check('flexible_minutes_status_check', `status IN (...)`)
@Check('flexible_minutes_decided_check', `decided with status`)
@Exclusion(
  'flexible_minutes_overlap',
  `USING gist (employee_id WITH =, kind WITH =, period WITH &&) WHERE (status <> 'rejected')`,
)
export class FlexibleMinutesRow extends Decidable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'flexible_minutes_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'flexible_minutes_employee_fkey' })
  employeeId: string;

  /** `[from,until)` of civil dates. */
  @Column('daterange')
  period: string;

  @Column('integer')
  minutes: number;

  @Column('text')
  kind: FlexibleKind;

  @Column('text', { nullable: true })
  document: string | null;
}
