import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  ExplanationState,
  ExplanationReason,
  RecordedException,
} from '../../../core/compliance/explanation.js';
import { Employee } from '../../organization/employees/employee.entity.js';
import { ProposerColumns } from '../../../platform/database/decidable.js';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';
import { Finding } from '../finding.entity.js';

/** What a person answers to one finding, or to one exception of a day, and what the superior decided on it. */
@Entity('explanation')
@Index('explanation_finding_key', { synchronize: false })
@Index('explanation_finding', { synchronize: false })
@Index('explanation_open_key', { synchronize: false })
@Index('explanation_unit', { synchronize: false })
@Check('explanation_reason_check', `reason_kind IN (...)`)
@Check('explanation_status_check', `status IN (...)`)
@Check('explanation_decided_check', `decided with status`)
@Check('explanation_refused_check', `refused with reason and ground`)
@ForeignKey(() => Finding, ['tenantId', 'findingId'], ['tenantId', 'id'], {
  name: 'explanation_finding_fkey',
  onDelete: 'SET NULL',
})
export class Explanation extends ProposerColumns {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'explanation_pkey' })
  id: string;

  @Column('integer', { name: 'tenant_id' })
  tenantId: number;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'explanation_employee_fkey' })
  employeeId: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'explanation_unit_fkey' })
  unitId: string;

  /** null: an exception without a finding, or one whose finding went with the facts. */
  @Column('uuid', { name: 'finding_id', nullable: true })
  findingId: string | null;

  @Column('date')
  date: string;

  @Column('text', { name: 'session_id' })
  sessionId: string;

  @Column('text', { nullable: true })
  rule: string | null;

  @Column('jsonb')
  recorded: RecordedException;

  @Column('text', { name: 'reason_kind' })
  reasonKind: ExplanationReason;

  @Column('text')
  text: string;

  /** The moment that is missing, as the person says. */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt: Date | null;

  @Column('text', { nullable: true })
  witness: string | null;

  /** Why it was filed after its time. */
  @Column('text', { name: 'late_reason', nullable: true })
  lateReason: string | null;

  @Column('date', { name: 'decide_until', nullable: true })
  decideUntil: string | null;

  @Column('text')
  status: ExplanationState;

  @Column('text', { name: 'filed_by' })
  filedBy: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('uuid', { name: 'decider_employee_id', nullable: true })
  deciderEmployeeId: string | null;

  /** In whose place a delegate decided. */
  @Column('uuid', { name: 'on_behalf_of_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'explanation_behalf_fkey' })
  onBehalfOfId: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** What the superior says; of a refusal, its reason. */
  @Column('text', { nullable: true })
  opinion: string | null;

  /** What a refusal rests on. */
  @Column('text', { nullable: true })
  ground: string | null;

  @Column('text', { name: 'late_decision_reason', nullable: true })
  lateDecisionReason: string | null;

  @Column('uuid', { name: 'correction_id', nullable: true })
  correctionId: string | null;

  @Column('uuid', { name: 'excuse_id', nullable: true })
  excuseId: string | null;
}
