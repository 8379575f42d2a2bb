import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ParameterRead } from '../../../core/compliance/observation.js';
import { Employee } from '../../organization/employees/employee.entity.js';
import { Device } from '../../scans/device.entity.js';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';

/** What a review can come to. Neither makes a finding: a conclusion is entered by its own road. */
export const suspicionOutcomes = ['explained', 'official-finding-needed'] as const;

export type SuspicionOutcome = (typeof suspicionOutcomes)[number];

/** Two scans of one badge in a row at two places within minutes: a question to be looked into, never a finding. */
@Entity('badge_suspicion')
@Unique('badge_suspicion_once_key', ['employeeId', 'firstAt', 'firstDeviceId', 'secondAt', 'secondDeviceId'])
@Index('badge_suspicion_newest', { synchronize: false })
@Check('badge_suspicion_order_check', `first_at <= second_at`)
@Check('badge_suspicion_outcome_check', `outcome IN (...)`)
@Check('badge_suspicion_reviewed_check', `outcome, reason, reviewer and time together`)
export class BadgeSuspicion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'badge_suspicion_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'badge_suspicion_employee_fkey' })
  employeeId: string;

  /** Of duty at the first scan. */
  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'badge_suspicion_unit_fkey' })
  unitId: string;

  /** Of the first scan, in the zone of the unit. */
  @Column('date')
  date: string;

  @Column('timestamptz', { name: 'first_at' })
  firstAt: Date;

  @Column('uuid', { name: 'first_device_id' })
  @ForeignKey(() => Device, { name: 'badge_suspicion_first_device_fkey' })
  firstDeviceId: string;

  @Column('timestamptz', { name: 'second_at' })
  secondAt: Date;

  @Column('uuid', { name: 'second_device_id' })
  @ForeignKey(() => Device, { name: 'badge_suspicion_second_device_fkey' })
  secondDeviceId: string;

  /** The values read. */
  @Column('jsonb')
  because: readonly ParameterRead[];

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt: Date;

  @Column('text', { nullable: true })
  outcome: SuspicionOutcome | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'reviewed_by', nullable: true })
  reviewedBy: string | null;

  @Column('uuid', { name: 'reviewer_employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'badge_suspicion_reviewer_fkey' })
  reviewerEmployeeId: string | null;

  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;
}
