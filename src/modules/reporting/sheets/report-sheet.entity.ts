import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';

/** Files of a month beside its report. */
export type SheetKind = 'overtime' | 'payroll' | 'person';

/** Such a file of a sealed month, as it was made first; never changed (trigger). */
@Entity('report_sheet')
@Check('report_sheet_month_check', `month ~ '...'`)
@Check('report_sheet_kind_check', `kind IN (...)`)
@Check('report_sheet_sha256_check', `sha256 ~ '...'`)
export class ReportSheet {
  @PrimaryColumn('uuid', { name: 'unit_id', primaryKeyConstraintName: 'report_sheet_pkey' })
  @ForeignKey(() => OrgUnit, { name: 'report_sheet_unit_fkey' })
  unitId: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'report_sheet_pkey' })
  month: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'report_sheet_pkey' })
  kind: SheetKind;

  /** Whom or what it tells of: a person, else the unit itself. */
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'report_sheet_pkey' })
  subjectId: string;

  /** Of the data. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'report_sheet_pkey' })
  fingerprint: string;

  /** Of the file, in hexadecimal digits. */
  @Column('text')
  sha256: string;

  @Column('bytea', { select: false })
  content: Buffer;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
