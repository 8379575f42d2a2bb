import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';

/** What a decision on a missing punch says about the paid part of its session. The newest of a session counts. */
@Entity('session_credit')
@Index('session_credit_day', ['employeeId', 'date'])
@Check('session_credit_source_check', `source IN (...)`)
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
