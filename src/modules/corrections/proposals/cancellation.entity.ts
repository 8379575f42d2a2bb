import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Correction } from '../correction.entity.js';
import { Decidable } from '../decision-columns.js';
import { Excuse } from '../excuse.entity.js';
import { FlexibleMinutesRow } from '../flexible-minutes.entity.js';

/** Somebody asks that what HR entered and another approved count no longer; a second person decides. What it was approved by stays here. */
@Entity('cancellation')
@Index('cancellation_excuse_key', { synchronize: false })
@Index('cancellation_correction_key', { synchronize: false })
@Index('cancellation_flexible_minutes_key', { synchronize: false })
@Index('cancellation_waiting', { synchronize: false })
@Check('cancellation_of_check', `of one thing`)
@Check('cancellation_status_check', `status IN (...)`)
@Check('cancellation_decided_check', `decided with status`)
export class Cancellation extends Decidable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cancellation_pkey' })
  id: string;

  @Column('uuid', { name: 'excuse_id', nullable: true })
  @ForeignKey(() => Excuse, { name: 'cancellation_excuse_fkey' })
  excuseId: string | null;

  @Column('uuid', { name: 'correction_id', nullable: true })
  @ForeignKey(() => Correction, { name: 'cancellation_correction_fkey' })
  correctionId: string | null;

  @Column('uuid', { name: 'flexible_minutes_id', nullable: true })
  @ForeignKey(() => FlexibleMinutesRow, { name: 'cancellation_flexible_minutes_fkey' })
  flexibleMinutesId: string | null;

  /** Who had approved it, when and with which note: a cancellation that is approved writes over it. */
  @Column('text', { name: 'approved_by' })
  approvedBy: string;

  @Column('timestamptz', { name: 'approved_at' })
  approvedAt: Date;

  @Column('text', { name: 'approved_note', nullable: true })
  approvedNote: string | null;
}
