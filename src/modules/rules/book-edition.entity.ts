import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StandingValues } from '../../core/rules/standing-values.js';

/** What days last read of a rule book that ships with the service. */
@Entity('book_edition')
export class BookEdition {
  @PrimaryColumn('text', { name: 'book_id', primaryKeyConstraintName: 'book_edition_pkey' })
  bookId: string;

  @Column('jsonb')
  standing: StandingValues;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;
}
