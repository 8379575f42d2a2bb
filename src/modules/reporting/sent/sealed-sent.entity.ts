import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClosingRevision } from '../../closing/closing.entity.js';

/** Who was sent by which agency on which days of a month when it was sealed: extracts tell of them whenever they are made. Never changed (trigger). */
@Entity('report_sent')
export class SealedSentRow {
  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'report_sent_pkey' })
  @ForeignKey(() => ClosingRevision, { name: 'report_sent_revision_fkey' })
  revisionId: string;

  /** The text that the fingerprint of the revision is over. */
  @Column('text')
  content: string;
}
