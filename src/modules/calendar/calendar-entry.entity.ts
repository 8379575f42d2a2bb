import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarKind } from '../../core/calendar/calendar-entry.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/** A date that is no ordinary day for a unit and all below it, or for everybody; it counts once confirmed, and until a change of it is. */
@Entity('calendar_entry')
@Index('calendar_entry_date_key', { synchronize: false })
@Check('calendar_entry_kind_check', `kind IN (...)`)
@Check('calendar_entry_ordinary_check', `of units only`)
@Check('calendar_entry_pair_check', `pair_date with swaps`)
@Check('calendar_entry_status_check', `status IN (...)`)
@Check('calendar_entry_confirmed_check', `document with status`)
export class CalendarEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_entry_pkey' })
  id: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'calendar_entry_unit_fkey' })
  unitId: string | null;

  @Column('date')
  date: string;

  @Column('text')
  kind: CalendarKind;

  @Column({ type: 'text', collation: 'vi-x-icu' })
  name: string;

  @Column('date', { name: 'pair_date', nullable: true })
  pairDate: string | null;

  @Column('text')
  status: 'suggested' | 'confirmed';

  /** Number and date of the announcement. */
  @Column('text', { nullable: true })
  document: string | null;

  @Column('text', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
