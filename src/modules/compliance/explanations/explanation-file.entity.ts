import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { EvidenceType } from '../../../core/compliance/evidence-type.js';
import { Explanation } from './explanation.entity.js';

/** A file that accompanies an explanation. */
@Entity('explanation_file')
@Unique('explanation_file_same_key', ['explanationId', 'sha256'])
@Check('explanation_file_type_check', `media_type IN (...)`)
export class ExplanationFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'explanation_file_pkey' })
  id: string;

  @Column('uuid', { name: 'explanation_id' })
  @ForeignKey(() => Explanation, { name: 'explanation_file_explanation_fkey' })
  explanationId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'media_type' })
  mediaType: EvidenceType;

  @Column('text')
  sha256: string;

  @Column('bytea')
  content: Buffer;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}
