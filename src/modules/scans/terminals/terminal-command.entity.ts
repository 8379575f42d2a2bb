import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Device } from '../device.entity.js';

export type TerminalCommandKind = 'user-update' | 'user-delete' | 'resend' | 'verify-sum' | 'check';

/** `given-up`: delivered twice, never answered. */
export type TerminalCommandState = 'queued' | 'delivered' | 'done' | 'failed' | 'given-up';

/** What a command was for; of `verify-sum` the day that is counted. */
export interface TerminalCommandContext {
  readonly date?: string;
}

/** A command that waits for a terminal, or what became of it. */
@Entity('terminal_command')
@Index('terminal_command_open', { synchronize: false })
@Check('terminal_command_kind_check', `kind IN (...)`)
@Check('terminal_command_state_check', `state IN (...)`)
@Check('terminal_command_line_check', `text is one line`)
@Check('terminal_command_ended_check', `ended_at with the end states`)
export class TerminalCommand {
  @PrimaryColumn('uuid', { name: 'device_id', primaryKeyConstraintName: 'terminal_command_pkey' })
  @ForeignKey(() => Device, { name: 'terminal_command_device_fkey' })
  deviceId: string;

  /** Its id on the wire. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'terminal_command_pkey' })
  number: number;

  @Column('text')
  kind: TerminalCommandKind;

  @Column('text')
  text: string;

  @Column('text')
  state: TerminalCommandState;

  @Column('integer')
  deliveries: number;

  @Column('integer', { name: 'result_code', nullable: true })
  resultCode: number | null;

  @Column('jsonb', { nullable: true })
  context: TerminalCommandContext | null;

  @Column('text', { name: 'queued_by' })
  queuedBy: string;

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt: Date;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
