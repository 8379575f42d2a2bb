import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '../../../core/inspections/half-day.js';
import type { Observer } from '../../../core/rules/rule-book.js';
import { Employee } from '../../organization/employees/employee.entity.js';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';

/** Who says so: a complaint that was confirmed by a document, or the conclusion of an authority. */
export const reportSources = ['complaint', 'official-finding'] as const satisfies readonly Observer[];

export type ReportSource = (typeof reportSources)[number];

export type ReportStatus = 'proposed' | 'confirmed' | 'rejected' | 'withdrawn';

/** Conduct that a document establishes: entered by one person, and nothing before another has confirmed it. */
@Entity('reported_conduct')
@Index('reported_conduct_newest', { synchronize: false })
@Index('reported_conduct_once_key', { synchronize: false })
@Check('reported_conduct_half_day_check', `half_day IN (...)`)
@Check('reported_conduct_source_check', `source IN (...)`)
@Check('reported_conduct_document_check', `document_number <> '' AND document_date >= date`)
@Check('reported_conduct_status_check', `status IN (...)`)
@Check('reported_conduct_decided_check', `decision, person and time together`)
@Check('reported_conduct_withdrawn_check', `withdrawal, person, time and reason together`)
export class ReportedConductRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reported_conduct_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'reported_conduct_employee_fkey' })
  employeeId: string;

  /** Of duty on the date. */
  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'reported_conduct_unit_fkey' })
  unitId: string;

  @Column('date')
  date: string;

  @Column('text', { name: 'half_day' })
  halfDay: HalfDay;

  @Column('text')
  rule: string;

  @Column('text')
  source: ReportSource;

  @Column('text', { name: 'document_number' })
  documentNumber: string;

  @Column('date', { name: 'document_date' })
  documentDate: string;

  @Column('text')
  content: string;

  @Column('text')
  status: ReportStatus;

  @Column('text', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;

  @Column('uuid', { name: 'proposer_account_id', nullable: true })
  proposerAccountId: string | null;

  @Column('uuid', { name: 'proposer_employee_id', nullable: true })
  proposerEmployeeId: string | null;

  @Column('uuid', { name: 'proposer_responsible_id', nullable: true })
  proposerResponsibleId: string | null;

  @Column('uuid', { name: 'proposer_token_id', nullable: true })
  proposerTokenId: string | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('uuid', { name: 'decider_employee_id', nullable: true })
  deciderEmployeeId: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column('text', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdraw_reason', nullable: true })
  withdrawReason: string | null;
}
