import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DayTotals } from '../../attendance/attendance-reader.service.js';
import { ClosingRevision } from '../../closing/closing.entity.js';

/** The sums of a unit's month, and who had days there: people of several units are counted once. */
export interface BaselineUnit extends Omit<DayTotals, 'people'> {
  readonly unitId: string;
  readonly people: readonly string[];
}

/** An earlier month as it stood when a month was sealed: what the reports of that one compare with. Never changed (trigger). */
@Entity('report_baseline')
@Check('report_baseline_month_check', `month ~ '...'`)
export class ReportBaseline {
  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'report_baseline_pkey' })
  @ForeignKey(() => ClosingRevision, { name: 'report_baseline_revision_fkey' })
  revisionId: string;

  /** The month that is compared with. */
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'report_baseline_pkey' })
  month: string;

  @Column('jsonb')
  units: BaselineUnit[];
}
