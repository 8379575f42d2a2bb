import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClosingRevision } from '../../closing/closing.entity.js';

/** The approved overtime of a month as it stood when the month was sealed. Never changed (trigger). */
@Entity('report_overtime')
export class SealedOvertimeRow {
  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'report_overtime_pkey' })
  @ForeignKey(() => ClosingRevision, { name: 'report_overtime_revision_fkey' })
  revisionId: string;

  /** The text that the fingerprint of the revision is over. */
  @Column('text')
  content: string;
}
