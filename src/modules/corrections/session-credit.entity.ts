import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';

/** The punch that a session lacks. */
export type MissingPunch = 'missing-in' | 'missing-out';

/** What a decision on a missing punch says about the paid part of its session. The newest of a session and missing punch counts. */
@Entity('session_credit')
@Index('session_credit_day', ['employeeId', 'date'])
@Check('session_credit_source_check', `source IN (...)`)
@Check('session_credit_missing_check', `missing IN (...)`)
export class SessionCreditRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_credit_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'session_credit_employee_fkey' })
  employeeId: string;

  @Column('date')
  date: string;

  @Column('text', { name: 'session_id' })
  sessionId: string;

  /** null: not noted, of before. */
  @Column('text', { nullable: true })
  missing: MissingPunch | null;

  @Column('boolean')
  paid: boolean;

  /** The decision on an explanation or on a finding, or the term of a free missing punch that ended. */
  @Column('text')
  source: 'explanation' | 'finding' | 'free';

  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId: string | null;

  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('uuid', { name: 'decider_employee_id', nullable: true })
  deciderEmployeeId: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
