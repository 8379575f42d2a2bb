import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Device } from '../device.entity.js';

/** A line that a terminal pushed and that is no scan: counted, so that it is not sent for ever, and kept, so that it is seen. */
@Entity('terminal_fault_line')
@Unique('terminal_fault_line_content_key', ['deviceId', 'contentHash'])
@Check('terminal_fault_line_content_hash_check', `length(content_hash) = 16`)
export class TerminalFaultLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'terminal_fault_line_pkey' })
  id: string;

  @Column('uuid', { name: 'device_id' })
  @ForeignKey(() => Device, { name: 'terminal_fault_line_device_fkey' })
  deviceId: string;

  @Column('bytea', { name: 'content_hash' })
  contentHash: Buffer;

  @Column('text')
  reason: string;

  /** Its beginning, control characters made visible as blanks. */
  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'first_at' })
  firstAt: Date;

  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;

  @Column('integer')
  times: number;
}
