import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ClosingStatus, StepKind } from '../../core/closing/closing-status.js';
import { ProposerColumns } from '../../platform/database/decidable.js';
import type { ChainHead } from '../audit/audit-sealer.js';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/** The month of a unit with all below it, on its way to being sealed. */
@Entity('closing')
@Unique('closing_month_key', ['unitId', 'month'])
@Index('closing_newest', { synchronize: false })
@Check('closing_month_check', `month ~ '...'`)
@Check('closing_status_check', `status IN (...)`)
@Check('closing_period_check', `from_date <= to_date`)
@Exclusion('closing_period_overlap', `USING gist (unit_id WITH =, daterange(from_date, to_date) WITH &&)`)
@Check('closing_sealed_check', `revision follows round`)
export class Closing {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closing_pkey' })
  id: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'closing_unit_fkey' })
  unitId: string;

  @Column({ type: 'text', collation: 'C' })
  month: string;

  /** First and last date of it: those of the calendar month, or of the reporting period as it was when the month was opened. */
  @Column('date', { name: 'from_date' })
  fromDate: string;

  @Column('date', { name: 'to_date' })
  toDate: string;

  /** The last step that was taken. */
  @Column('text')
  status: ClosingStatus;

  /** 1, and one more with every reopening. */
  @Column('integer')
  round: number;

  /** Last day on which people may confirm their own month. */
  @Column('date', { name: 'due_on' })
  dueOn: string;

  /** The newest sealed revision; 0: none yet. */
  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;
}

/** A step that somebody took; never changed. */
@Entity('closing_step')
@Index('closing_step_closing', { synchronize: false })
@Check('closing_step_kind_check', `kind IN (...)`)
@Check('closing_step_person_check', `people confirm`)
@Check('closing_step_head_check', `heads confirm units`)
@Check('closing_step_note_check', `reopening has its reason`)
export class ClosingStep extends ProposerColumns {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closing_step_pkey' })
  id: string;

  @Column('uuid', { name: 'closing_id' })
  @ForeignKey(() => Closing, { name: 'closing_step_closing_fkey' })
  closingId: string;

  @Column('integer')
  round: number;

  @Column('text')
  kind: StepKind;

  /** The unit that a head confirmed. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'closing_step_unit_fkey' })
  unitId: string | null;

  /** Who confirmed their own month. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'closing_step_employee_fkey' })
  employeeId: string | null;

  /** What they had before them: a step counts as long as it is still the same. */
  @Column('text', { nullable: true })
  digest: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { name: 'by_label' })
  byLabel: string;

  @Column('timestamptz')
  at: Date;
}

/** What was sealed; never changed. */
@Entity('closing_revision')
@Unique('closing_revision_key', ['closingId', 'revision'])
@Check('closing_revision_fingerprint_check', `fingerprint ~ '...'`)
export class ClosingRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closing_revision_pkey' })
  id: string;

  @Column('uuid', { name: 'closing_id' })
  @ForeignKey(() => Closing, { name: 'closing_revision_closing_fkey' })
  closingId: string;

  @Column('integer')
  revision: number;

  /** The first lines of the text that the fingerprint is over. */
  @Column('text')
  header: string;

  /** The rules in force, as JSON. */
  @Column('text')
  rules: string;

  /** What the days of its lines rest on, as JSON of `inputsSealer`; null in the first form. */
  @Column('text', { nullable: true })
  basis: string | null;

  /** SHA-256 over the header and the hash of every line. */
  @Column('text')
  fingerprint: string;

  /** The newest link of the audit trail at that moment. */
  @Column('jsonb', { name: 'audit_head', nullable: true })
  auditHead: ChainHead | null;

  @Column('text', { name: 'sealed_by' })
  sealedBy: string;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt: Date;
}

/** The sealed month of one person in one unit of duty. */
@Entity('closing_line')
export class ClosingLine {
  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'closing_line_pkey' })
  @ForeignKey(() => ClosingRevision, { name: 'closing_line_revision_fkey', deferrable: 'INITIALLY DEFERRED' })
  revisionId: string;

  @PrimaryColumn('uuid', { name: 'employee_id', primaryKeyConstraintName: 'closing_line_pkey' })
  @ForeignKey(() => Employee, { name: 'closing_line_employee_fkey' })
  employeeId: string;

  @PrimaryColumn('uuid', { name: 'unit_id', primaryKeyConstraintName: 'closing_line_pkey' })
  @ForeignKey(() => OrgUnit, { name: 'closing_line_unit_fkey' })
  unitId: string;

  /** JSON, as `sealedLine` wrote it. */
  @Column('text')
  content: string;

  /** What its days were computed from, as `inputsSealer` wrote it; null in the first form. */
  @Column('text', { nullable: true })
  inputs: string | null;
}
