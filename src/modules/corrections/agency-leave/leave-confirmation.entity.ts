import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Excuse } from '../excuse.entity.js';

/** What the sending agency says to leave of its own people; entitlements are kept there. */
export const agencyWords = ['confirmed', 'refused'] as const;

export type AgencyWord = (typeof agencyWords)[number];

/** The word of the sending agency on an excuse, once; whether it counts is decided at the centre. */
@Entity('leave_confirmation')
@Check('leave_confirmation_status_check', `status IN (...)`)
export class LeaveConfirmation {
  @PrimaryColumn('uuid', { name: 'excuse_id', primaryKeyConstraintName: 'leave_confirmation_pkey' })
  @ForeignKey(() => Excuse, { name: 'leave_confirmation_excuse_fkey' })
  excuseId: string;

  @Column('text')
  status: AgencyWord;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { name: 'confirmed_by' })
  confirmedBy: string;

  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt: Date;
}
