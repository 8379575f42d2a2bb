import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClosingRevision } from '../../closing/closing.entity.js';

/** What came of the checks of a month when it was sealed: PL2 tells of it whenever it is made. Never changed (trigger). */
@Entity('report_inspection')
export class SealedInspectionsRow {
  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'report_inspection_pkey' })
  @ForeignKey(() => ClosingRevision, { name: 'report_inspection_revision_fkey' })
  revisionId: string;

  /** The text that the fingerprint of the revision is over. */
  @Column('text')
  content: string;
}
