import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Device } from '../device.entity.js';

/** What is known of a terminal that pushes: when it was last heard, what it said of itself, how the last count came out. */
@Entity('terminal_state')
export class TerminalState {
  @PrimaryColumn('uuid', { name: 'device_id', primaryKeyConstraintName: 'terminal_state_pkey' })
  @ForeignKey(() => Device, { name: 'terminal_state_device_fkey' })
  deviceId: string;

  /** Null until it calls for the first time: commands can wait for it before that. */
  @Column('timestamptz', { name: 'last_seen_at', nullable: true })
  lastSeenAt: Date | null;

  /** Since then it has been in contact without a pause. */
  @Column('timestamptz', { name: 'connected_since', nullable: true })
  connectedSince: Date | null;

  @Column('text', { nullable: true })
  address: string | null;

  /** Whether it knew its communication key when it last shook hands; of no account where the device has none. */
  @Column('boolean')
  trusted: boolean;

  @Column('text', { nullable: true })
  firmware: string | null;

  @Column('integer', { nullable: true })
  users: number | null;

  /** Punches in its memory, as it last said. */
  @Column('integer', { nullable: true })
  logs: number | null;

  @Column('text', { name: 'attlog_stamp', nullable: true })
  attlogStamp: string | null;

  @Column('text', { name: 'operlog_stamp', nullable: true })
  operlogStamp: string | null;

  /** Handshakes ask for everything until punches came after one that did. */
  @Column('boolean', { name: 'resend_wanted' })
  resendWanted: boolean;

  /** When a handshake first asked for everything since the order; null while none has. */
  @Column('timestamptz', { name: 'resend_asked_at', nullable: true })
  resendAskedAt: Date | null;

  @Column('integer', { name: 'next_command' })
  nextCommand: number;

  @Column('integer', { name: 'fault_lines' })
  faultLines: number;

  /** Lines of destroyed months that were stored, or set aside, once: the terminal may still hold them. */
  @Column('integer', { name: 'destroyed_logs', default: 0 })
  destroyedLogs: number;

  /** Bodies that were to hold punches and could not be read: not confirmed, so the terminal keeps them and asks again. */
  @Column('integer', { name: 'unreadable_bodies', default: 0 })
  unreadableBodies: number;

  @Column('timestamptz', { name: 'unreadable_at', nullable: true })
  unreadableAt: Date | null;

  /** Bodies of tables that nobody knows: confirmed and thrown away unread. */
  @Column('integer', { name: 'discarded_bodies', default: 0 })
  discardedBodies: number;

  /** The day that was counted last. */
  @Column('date', { name: 'reconciled_on', nullable: true })
  reconciledOn: string | null;

  @Column('timestamptz', { name: 'reconciled_at', nullable: true })
  reconciledAt: Date | null;

  @Column('integer', { name: 'terminal_sum', nullable: true })
  terminalSum: number | null;

  @Column('integer', { name: 'stored_sum', nullable: true })
  storedSum: number | null;
}
