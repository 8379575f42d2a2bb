import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Edition } from '../../../../reports/monthly-compliance/model.js';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';

/** The report of a sealed month as a document, as it was made first; never changed (trigger). */
@Entity('report_document')
@Check('report_document_month_check', `month ~ '...'`)
@Check('report_document_edition_check', `edition IN (...)`)
@Check('report_document_format_check', `format IN (...)`)
@Check('report_document_sha256_check', `sha256 ~ '...'`)
export class ReportDocument {
  @PrimaryColumn('uuid', { name: 'unit_id', primaryKeyConstraintName: 'report_document_pkey' })
  @ForeignKey(() => OrgUnit, { name: 'report_document_unit_fkey' })
  unitId: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'report_document_pkey' })
  month: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'report_document_pkey' })
  edition: Edition;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'report_document_pkey' })
  format: string;

  /** Of the data. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'report_document_pkey' })
  fingerprint: string;

  /** Of the file, in hexadecimal digits. */
  @Column('text')
  sha256: string;

  @Column('bytea', { select: false })
  content: Buffer;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
