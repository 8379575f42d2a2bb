import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Direction } from '../../core/attendance/punch.js';
import type { ClockSuspicion } from '../../core/attendance/suspect-clock.js';
import { Device } from './device.entity.js';

/** How a scan reached the service. */
export type ScanSource = 'attlog-file' | 'zkteco-push' | 'gate' | 'api';

/** What a device reported, as it reported it; append-only, one partition a month of `filed_at`. */
@Entity('scan')
@Index('scan_credential', { synchronize: false })
@Index('scan_quarantined', { synchronize: false })
@Check('scan_direction_check', `direction IN ('in', 'out')`)
@Check('scan_suspicion_check', `suspicion IN (...)`)
export class Scan {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'scan_pkey' })
  tenantId: number;

  /** The device time when it is sane, else the time of receipt. */
  @PrimaryColumn('timestamptz', { name: 'filed_at', primaryKeyConstraintName: 'scan_pkey' })
  filedAt: Date;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'scan_pkey' })
  id: string;

  @Column('uuid', { name: 'device_id' })
  deviceId: string;

  @Column({ type: 'text', collation: 'C' })
  credential: string;

  /** The instant that the device's clock says, sane or not. */
  @Column('timestamptz', { name: 'scanned_at' })
  scannedAt: Date;

  /** The device's time as it wrote it. */
  @Column('text', { name: 'local_time' })
  localTime: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text', { nullable: true })
  direction: Direction | null;

  /** The terminal's own code of what was pressed. */
  @Column('smallint', { nullable: true })
  state: number | null;

  /** The terminal's own code of how the person was recognised. */
  @Column('smallint', { nullable: true })
  verify: number | null;

  @Column('text')
  source: ScanSource;

  @Column('text')
  raw: string;

  /** Which reader of a gate; null for a terminal. */
  @Column('text', { nullable: true })
  reader: string | null;

  /** How the reader's text was read. */
  @Column('text', { nullable: true })
  format: string | null;

  /** How far the device's clock was ahead at the scan; where it does not know, when it sent. */
  @Column('bigint', { name: 'clock_offset_ms', nullable: true })
  clockOffsetMs: number | null;

  /** How far it was ahead when it sent. */
  @Column('bigint', { name: 'sent_offset_ms', nullable: true })
  sentOffsetMs: number | null;

  @Column('double precision', { name: 'monotonic_ms', nullable: true })
  monotonicMs: number | null;

  /** Why its clock is not believed; such a scan counts only once a person has settled it. */
  @Column('text', { nullable: true })
  suspicion: ClockSuspicion | null;
}

/** By this a repeated report is known; a table of its own because a partitioned one cannot have the unique key. */
@Entity('scan_key')
@Index('scan_key_filed', { synchronize: false })
@Check('scan_key_payload_hash_check', `length(payload_hash) = 16`)
export class ScanKey {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'scan_key_pkey' })
  tenantId: number;

  @PrimaryColumn('uuid', { name: 'device_id', primaryKeyConstraintName: 'scan_key_pkey' })
  @ForeignKey(() => Device, { name: 'scan_key_device_fkey' })
  deviceId: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'scan_key_pkey' })
  key: string;

  @Column('bytea', { name: 'payload_hash' })
  payloadHash: Buffer;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;

  @Column('uuid', { name: 'scan_id' })
  scanId: string;
}
