import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PunchPolicy } from '../../core/attendance/planned-session.js';
import type { SchedulePattern } from '../../core/attendance/schedule-pattern.js';

/** A pattern of shifts and how its people use the reader. */
@Entity('work_schedule')
@Index('work_schedule_code_key', { synchronize: false })
@Check('work_schedule_code_check', `code <> '' AND code = btrim(code)`)
@Check('work_schedule_policy_check', `policy IN (...)`)
@Check('work_schedule_capture_check', `capture_before_minutes BETWEEN 0 AND 720 ...`)
export class WorkScheduleRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'work_schedule_pkey' })
  id: string;

  @Column({ type: 'text', collation: 'vi-x-icu' })
  code: string;

  @Column({ type: 'text', collation: 'vi-x-icu' })
  name: string;

  @Column('text')
  policy: PunchPolicy;

  /** Sessions carry no credit here: the rules in force on the day give it. */
  @Column('jsonb')
  pattern: SchedulePattern;

  @Column('boolean', { name: 'trust_direction' })
  trustDirection: boolean;

  @Column('boolean', { name: 'follows_calendar' })
  followsCalendar: boolean;

  /** null: the rule's. */
  @Column('integer', { name: 'capture_before_minutes', nullable: true })
  captureBeforeMinutes: number | null;

  @Column('integer', { name: 'capture_after_minutes', nullable: true })
  captureAfterMinutes: number | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
