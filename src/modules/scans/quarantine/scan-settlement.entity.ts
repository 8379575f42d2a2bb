import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Device } from '../device.entity.js';

/** What a person decided of a quarantined scan: its time stands, it gets another, or it counts for nothing. */
export const settlementDecisions = ['confirmed', 'given', 'dismissed'] as const;

export type SettlementDecision = (typeof settlementDecisions)[number];

/** The decision that stands for a quarantined scan; earlier ones are in the audit. The scan itself keeps the device's time. */
@Entity('scan_settlement')
@Index('scan_settlement_credential', { synchronize: false })
@Check('scan_settlement_decision_check', `decision IN (...)`)
@Check('scan_settlement_counts_check', `(decision = 'dismissed') = (counts_at IS NULL)`)
export class ScanSettlement {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'scan_settlement_pkey' })
  tenantId: number;

  @PrimaryColumn('uuid', { name: 'scan_id', primaryKeyConstraintName: 'scan_settlement_pkey' })
  scanId: string;

  /** Where the scan is found. */
  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;

  @Column('uuid', { name: 'device_id' })
  @ForeignKey(() => Device, { name: 'scan_settlement_device_fkey' })
  deviceId: string;

  @Column({ type: 'text', collation: 'C' })
  credential: string;

  @Column('text')
  decision: SettlementDecision;

  /** The instant for which the scan counts; null when it was dismissed. */
  @Column('timestamptz', { name: 'counts_at', nullable: true })
  countsAt: Date | null;

  /** What was added to the device's time in a bulk decision. */
  @Column('integer', { name: 'offset_seconds', nullable: true })
  offsetSeconds: number | null;

  @Column('text')
  reason: string;

  /** Scans that were decided together. */
  @Column('uuid', { name: 'bulk_id', nullable: true })
  bulkId: string | null;

  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;

  @Column('integer')
  revision: number;
}
