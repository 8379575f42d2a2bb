import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Device } from '../device.entity.js';

/** Why a reader took no cards. The server being away is no downtime: the gate keeps the scans. */
export const downtimeReasons = ['reader-lost', 'reader-denied', 'agent-stopped', 'storage'] as const;

export type DowntimeReason = (typeof downtimeReasons)[number];

/** An interval in which a bound reader took no cards, `untilAt` null while it lasts. */
@Entity('reader_downtime')
@Index('reader_downtime_lasting_key', { synchronize: false })
@Index('reader_downtime_device_from', ['deviceId', 'reader', 'fromAt'])
@Check('reader_downtime_until_at_check', `until_at >= from_at`)
@Check('reader_downtime_reason_check', `reason IN (...)`)
export class ReaderDowntimeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reader_downtime_pkey' })
  id: string;

  @Column('uuid', { name: 'device_id' })
  @ForeignKey(() => Device, { name: 'reader_downtime_device_fkey' })
  deviceId: string;

  @Column('text')
  reader: string;

  @Column('timestamptz', { name: 'from_at' })
  fromAt: Date;

  @Column('timestamptz', { name: 'until_at', nullable: true })
  untilAt: Date | null;

  @Column('text')
  reason: DowntimeReason;

  /** When its beginning or its end was learned here, whichever came last; null where an older version learned it. */
  @Column('timestamptz', { name: 'noted_at', nullable: true })
  notedAt: Date | null;
}
