import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { PlannedSession, PunchPolicy } from '../../core/attendance/planned-session.js';
import { Employee } from '../organization/employees/employee.entity.js';

/** What one person does on one date, above every schedule and the calendar; no sessions: free. */
@Entity('shift_roster')
@Unique('shift_roster_date_key', ['employeeId', 'date'])
@Check('shift_roster_sessions_check', `a list`)
@Check('shift_roster_policy_check', `policy IN (...)`)
export class ShiftRosterRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shift_roster_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'shift_roster_employee_fkey' })
  employeeId: string;

  @Column('date')
  date: string;

  /** Sessions carry no credit here, as in a schedule. */
  @Column('jsonb')
  sessions: readonly PlannedSession[];

  /** null: that of the schedule. */
  @Column('text', { nullable: true })
  policy: PunchPolicy | null;

  /** Number and date of the roster's document. */
  @Column('text', { nullable: true })
  document: string | null;

  @Column('text')
  author: string;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
