import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Direction } from '../../../core/attendance/punch.js';
import type { ApprovalStep } from '../../../core/requests/approval-steps.js';
import type { Occasion, RequestKind } from '../../../core/requests/request-kind.js';
import type { RequestStatus } from '../../../core/requests/request-status.js';
import type { RequestWarning } from '../../../core/requests/request-warnings.js';
import { ProposerColumns } from '../../../platform/database/decidable.js';
import { Employee } from '../../organization/employees/employee.entity.js';
import type { ExchangedDay } from '../../schedules/rosters.service.js';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';

/** Something that a person asks for; its acts tell how it came to stand where it stands. */
@Entity('work_request')
@Index('work_request_employee', { synchronize: false })
@Index('work_request_unit', { synchronize: false })
@Index('work_request_partner', { synchronize: false })
@Index('work_request_waiting', { synchronize: false })
@Check('work_request_kind_check', `kind IN (...)`)
@Check('work_request_status_check', `status IN (...)`)
@Check('work_request_days_check', `first before last`)
@Check('work_request_period_check', `closed period`)
@Check('work_request_occasion_check', `occasion IN (...)`)
@Check('work_request_direction_check', `with missed-scan`)
@Check('work_request_partner_check', `with shift-swap`)
@Check('work_request_step_check', `one of the steps`)
@Exclusion('work_request_time_overlap', `USING gist (employee_id WITH =, period WITH &&)`)
@Exclusion('work_request_overtime_overlap', `USING gist (employee_id WITH =, period WITH &&)`)
export class WorkRequest extends ProposerColumns {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'work_request_pkey' })
  id: string;

  @Column('text')
  kind: RequestKind;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'work_request_employee_fkey' })
  employeeId: string;

  /** Where the person works then: decides who approves and who may see it. */
  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'work_request_unit_fkey' })
  unitId: string;

  @Column('date', { name: 'first_day' })
  firstDay: string;

  @Column('date', { name: 'last_day' })
  lastDay: string;

  /** The time that is asked for; of a missed scan its moment. */
  @Column('tstzrange')
  period: string;

  /** Paid days of the person's own plan that it covers. */
  @Column('double precision')
  days: number;

  @Column('text', { nullable: true })
  occasion: Occasion | null;

  @Column('text', { nullable: true })
  direction: Direction | null;

  /** Who takes over the shift, and gives the own of `partnerDay` for it. */
  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'work_request_partner_fkey' })
  partnerId: string | null;

  @Column('date', { name: 'partner_day', nullable: true })
  partnerDay: string | null;

  @Column('text', { nullable: true })
  document: string | null;

  @Column('text')
  reason: string;

  @Column('jsonb')
  warnings: readonly RequestWarning[];

  /** The steps that it takes, as the chain was when it was filed. */
  @Column('jsonb')
  steps: readonly ApprovalStep[];

  @Column('integer')
  step: number;

  /** Since when it waits on whoever decides now. */
  @Column('timestamptz', { name: 'waiting_since' })
  waitingSince: Date;

  @Column('text')
  status: RequestStatus;

  @Column('text', { name: 'filed_by' })
  filedBy: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  /** Who asked that it be cancelled, so that somebody else decides. */
  @Column('uuid', { name: 'canceller_account_id', nullable: true })
  cancellerAccountId: string | null;

  @Column('uuid', { name: 'canceller_employee_id', nullable: true })
  cancellerEmployeeId: string | null;

  /** Whoever could be behind that account when it was asked. */
  @Column('uuid', { name: 'canceller_responsible_id', nullable: true })
  cancellerResponsibleId: string | null;

  /** The excuse, correction or roster entries that it became. */
  @Column('uuid', { name: 'outcome_ids', array: true })
  outcomeIds: string[];

  /** Of a swap that was approved: the roster as it was found and as it was left; null otherwise. */
  @Column('jsonb', { nullable: true })
  exchanged: readonly ExchangedDay[] | null;
}
