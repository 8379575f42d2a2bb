import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DataRequestKind } from '../../core/data-subjects/request-kind.js';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/** What became of it. */
export const requestOutcomes = ['granted', 'partly', 'refused'] as const;

export type RequestOutcome = (typeof requestOutcomes)[number];

/** What somebody asks about their own data: by themselves, or on a paper that an officer enters. An answer is final. */
@Entity('data_request')
@Index('data_request_employee', ['employeeId'])
@Index('data_request_open', { synchronize: false })
@Check('data_request_kind_check', `kind IN (...)`)
@Check('data_request_way_check', `way IN (...)`)
@Check('data_request_document_check', `papers have one`)
@Check('data_request_receipt_check', `by whom and when together`)
@Check('data_request_outcome_check', `outcome IN (...)`)
@Check('data_request_answer_check', `outcome, answer, by whom and when together`)
export class DataRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'data_request_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'data_request_employee_fkey' })
  employeeId: string;

  /** The unit by which the person was seen when it came. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'data_request_unit_fkey' })
  unitId: string | null;

  @Column('text')
  kind: DataRequestKind;

  @Column('text')
  way: 'own' | 'paper';

  @Column('text')
  content: string;

  /** Number of the paper. */
  @Column('text', { nullable: true })
  document: string | null;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  /** Last days of the clock, as the rules had it when it came. */
  @Column('date', { name: 'receipt_due_on' })
  receiptDueOn: string;

  @Column('date', { name: 'answer_due_on' })
  answerDueOn: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** Who told the person that it had come. */
  @Column('text', { name: 'receipt_by', nullable: true })
  receiptBy: string | null;

  @Column('timestamptz', { name: 'receipt_at', nullable: true })
  receiptAt: Date | null;

  @Column('text', { nullable: true })
  outcome: RequestOutcome | null;

  /** The reason, in words for the person. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('text', { name: 'answer_document', nullable: true })
  answerDocument: string | null;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
