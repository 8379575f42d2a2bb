import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A terminal that calls and is not among the devices: nothing of it is stored until somebody approves it. */
@Entity('pending_terminal')
export class PendingTerminal {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'pending_terminal_pkey' })
  serial: string;

  @Column('timestamptz', { name: 'first_seen_at' })
  firstSeenAt: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  /** Where it called from last. */
  @Column('text')
  address: string;

  @Column('integer')
  contacts: number;

  @Column('timestamptz', { name: 'refused_at', nullable: true })
  refusedAt: Date | null;
}
