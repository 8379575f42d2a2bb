import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InspectionCheck } from './inspection-check.entity.js';

/** A photo that belongs to a check; its hash stands in the check. */
@Entity('inspection_photo')
@Check('inspection_photo_type_check', `media_type IN (...)`)
@Check('inspection_photo_sha256_check', `sha256 ~ ...`)
export class InspectionPhoto {
  @PrimaryColumn('uuid', { name: 'check_id', primaryKeyConstraintName: 'inspection_photo_pkey' })
  @ForeignKey(() => InspectionCheck, { name: 'inspection_photo_check_fkey' })
  checkId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'inspection_photo_pkey' })
  sha256: string;

  @Column('text', { name: 'media_type' })
  mediaType: 'image/jpeg' | 'image/png';

  @Column('bytea')
  content: Buffer;

  @Column('text', { name: 'added_by' })
  addedBy: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}
