import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { EvidenceType } from '../../../core/compliance/evidence-type.js';
import { Report } from '../report.entity.js';

/** `Bản đã ký`: the scan of a report with its signature and seal. Filed once, never changed (trigger). */
@Entity('signed_report')
@Unique('signed_report_same_key', ['reportId', 'sha256'])
@Check('signed_report_type_check', `media_type IN (...)`)
@Check('signed_report_sha256_check', `sha256 ~ '...'`)
export class SignedReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signed_report_pkey' })
  id: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey(() => Report, { name: 'signed_report_report_fkey' })
  reportId: string;

  /** `Số, ký hiệu` that the office gave it. */
  @Column('text')
  number: string;

  @Column('date', { name: 'signed_on' })
  signedOn: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'media_type' })
  mediaType: EvidenceType;

  @Column('text')
  sha256: string;

  @Column('bytea', { select: false })
  content: Buffer;

  @Column('text', { name: 'filed_by' })
  filedBy: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;
}
