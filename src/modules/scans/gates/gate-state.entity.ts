import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Device } from '../device.entity.js';
import type { ReadGateReport } from './read-gate-report.js';

/** What a gate last reported. */
@Entity('gate_state')
export class GateState {
  @PrimaryColumn('uuid', { name: 'device_id', primaryKeyConstraintName: 'gate_state_pkey' })
  @ForeignKey(() => Device, { name: 'gate_state_device_fkey' })
  deviceId: string;

  /** Another one with each start of the agent: that of the last report by our clock. */
  @Column('text', { name: 'run_id' })
  runId: string;

  @Column('jsonb')
  report: ReadGateReport;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  /** When it last reported with times by our clock, having heard it; null when it never did. */
  @Column('timestamptz', { name: 'timed_at', nullable: true })
  timedAt: Date | null;

  /** What must be added to the gate's wall clock to get ours, in ms. */
  @Column('double precision', { name: 'clock_offset_ms', nullable: true })
  clockOffsetMs: number | null;

  @Column('integer', { name: 'spool_depth' })
  spoolDepth: number;

  @Column('timestamptz', { name: 'delivered_up_to' })
  deliveredUpTo: Date;
}
