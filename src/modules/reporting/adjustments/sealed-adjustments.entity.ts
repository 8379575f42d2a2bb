import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClosingRevision } from '../../closing/closing.entity.js';

/** What was set by hand in a month, as it was known when the month was sealed: PL7 tells of it whenever it is made. Never changed (trigger). */
@Entity('report_adjustment')
export class SealedAdjustmentsRow {
  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'report_adjustment_pkey' })
  @ForeignKey(() => ClosingRevision, { name: 'report_adjustment_revision_fkey' })
  revisionId: string;

  /** The text that the fingerprint of the revision is over. */
  @Column('text')
  content: string;
}
