import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ConductCite } from '../../core/rules/conduct-on.js';
import type { ConductArea } from '../../core/rules/rule-book.js';
import type { FindingStatus } from '../../core/compliance/finding-status.js';
import type { FindingEvidence } from '../../core/compliance/day-findings.js';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

export type { FindingStatus };

/** What it was drawn from: the day, a clock that ran out, the count of others, the look of an inspector, or a document about a complaint or conclusion. */
export type FindingOrigin = 'attendance' | 'deadline' | 'recurrence' | 'inspection' | 'reported';

/** A breach, or what may be one, under a rule of conduct. */
@Entity('finding')
@Unique('finding_event_key', ['tenantId', 'employeeId', 'date', 'sessionId', 'rule'])
@Index('finding_unit', { synchronize: false })
@Index('finding_newest', { synchronize: false })
@Index('finding_unsupported', { synchronize: false })
@Index('finding_open', { synchronize: false })
@Check('finding_origin_check', `origin IN (...)`)
@Check('finding_area_check', `area IN (...)`)
@Check('finding_severity_check', `severity BETWEEN 0 AND 3`)
@Check('finding_status_check', `status IN (...)`)
@Check('finding_unsupported_check', `unsupported_at only of confirmed`)
export class Finding {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'finding_pkey' })
  tenantId: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'finding_employee_fkey' })
  employeeId: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'finding_unit_fkey' })
  unitId: string;

  @Column('date')
  date: string;

  @Column('text', { name: 'session_id' })
  sessionId: string;

  /** Id of the rule of conduct, such as `TG-01`. */
  @Column('text')
  rule: string;

  @Column('text')
  area: ConductArea;

  @Column('smallint')
  severity: number;

  @Column('text')
  status: FindingStatus;

  @Column('integer')
  minutes: number;

  @Column('jsonb')
  evidence: FindingEvidence;

  @Column('jsonb')
  cites: readonly ConductCite[];

  /** Revision of the attendance day that it was drawn from. */
  @Column('integer', { name: 'day_revision' })
  dayRevision: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('text')
  origin: FindingOrigin;

  /** Last day on which the person may explain; null while no clock runs. */
  @Column('date', { name: 'explain_until', nullable: true })
  explainUntil: string | null;

  /** Last day on which the superior may decide. */
  @Column('date', { name: 'decide_until', nullable: true })
  decideUntil: string | null;

  /** Confirmed for the part that was not accepted: that part still follows the facts. */
  @Column('boolean', { name: 'partly_accepted' })
  partlyAccepted: boolean;

  /** Since when the facts show nothing of a confirmed finding any more; null while they do. */
  @Column('timestamptz', { name: 'unsupported_at', nullable: true })
  unsupportedAt: Date | null;

  @Column('timestamptz', { name: 'status_at' })
  statusAt: Date;

  @Column('text', { name: 'status_by' })
  statusBy: string;

  @Column('text', { name: 'status_reason', nullable: true })
  statusReason: string | null;
}
