import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Decidable } from '../../platform/database/decidable.js';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/**
 * A version of `Thông báo xử lý dữ liệu chấm công`, for a unit and all below it or (null) for everybody, from a date on. Drafted by one
 * person and approved by another; afterwards it is never another text.
 */
@Entity('data_notice')
@Index('data_notice_version_key', { synchronize: false })
@Check('data_notice_document_check', `document <> '' AND document = btrim(document)`)
@Check('data_notice_status_check', `status IN (...)`)
@Check('data_notice_decided_check', `decided with status`)
@Check('data_notice_version_check', `approved ones are numbered`)
export class DataNotice extends Decidable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'data_notice_pkey' })
  id: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'data_notice_unit_fkey' })
  unitId: string | null;

  /** Counted by unit; null until it is approved. */
  @Column('integer', { nullable: true })
  version: number | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('text')
  body: string;

  /** The centre's document by which it is published. */
  @Column('text')
  document: string;
}

/** By the person on screen, or on paper. */
export type AcknowledgementWay = 'own' | 'paper';

/** That somebody has read a version; append-only. */
@Entity('data_notice_acknowledgement')
@Unique('data_notice_acknowledgement_once_key', ['employeeId', 'noticeId'])
@Index('data_notice_acknowledgement_notice', ['noticeId'])
@Check('data_notice_acknowledgement_way_check', `way IN (...)`)
@Check('data_notice_acknowledgement_document_check', `papers have one`)
@Check('data_notice_acknowledgement_dates_check', `signed_on < counts_from`)
export class DataNoticeAcknowledgement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'data_notice_acknowledgement_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'data_notice_acknowledgement_employee_fkey' })
  employeeId: string;

  @Column('uuid', { name: 'notice_id' })
  @ForeignKey(() => DataNotice, { name: 'data_notice_acknowledgement_notice_fkey' })
  noticeId: string;

  @Column('text')
  way: AcknowledgementWay;

  /** Number of the signed paper. */
  @Column('text', { nullable: true })
  document: string | null;

  @Column('date', { name: 'signed_on' })
  signedOn: string;

  /** The first day that may be judged: the one after it was recorded, so that it never reaches backwards. */
  @Column('date', { name: 'counts_from' })
  countsFrom: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
