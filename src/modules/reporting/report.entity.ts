import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilMonth } from '../../core/time/civil-month.js';
import type { Edition } from '../../../reports/monthly-compliance/model.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/** Why a report is made. */
export type ReportCause = 'request' | 'sealing' | 'schedule';

/** A sealed month that a report tells of, and the newest of the revisions that its figures come from. */
export interface ReportedMonth {
  readonly month: CivilMonth;
  readonly revision: number;
}

/** A report that was asked for and, once it is made, its file. Made once: then it is never changed (trigger). */
@Entity('report')
@Index('report_final', { synchronize: false })
@Index('report_newest', { synchronize: false })
@Check('report_month_check', `month ~ '...'`)
@Check('report_edition_check', `edition IN (...)`)
@Check('report_agency_check', `agency_id with edition agency`)
@Check('report_cause_check', `cause IN (...)`)
@Check('report_made_check', `made together`)
@Check('report_sha256_check', `sha256 ~ '...'`)
export class Report {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_pkey' })
  id: string;

  /** The unit with all below it. */
  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'report_unit_fkey' })
  unitId: string;

  @Column({ type: 'text', collation: 'C' })
  month: string;

  @Column('text')
  edition: Edition;

  @Column('uuid', { name: 'agency_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'report_agency_fkey' })
  agencyId: string | null;

  @Column('text')
  cause: ReportCause;

  @Column('text', { name: 'asked_by' })
  askedBy: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  /** null where it was made at once, at the command line. */
  @Column('uuid', { name: 'job_id', nullable: true })
  jobId: string | null;

  @Column('boolean', { nullable: true })
  draft: boolean | null;

  /** Of the data. */
  @Column('text', { nullable: true })
  fingerprint: string | null;

  /** The sealed months that it tells of; null while it is not made, and of those made before it was noted. */
  @Column('jsonb', { nullable: true })
  revisions: readonly ReportedMonth[] | null;

  @Column('text', { name: 'file_name', nullable: true })
  fileName: string | null;

  /** Of the file, in hexadecimal digits. */
  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('integer', { nullable: true })
  size: number | null;

  @Column('bytea', { nullable: true, select: false })
  content: Buffer | null;

  @Column('timestamptz', { name: 'made_at', nullable: true })
  madeAt: Date | null;
}
