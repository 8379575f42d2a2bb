import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReaderMatch, ReaderProfile } from '../../../../devices/driver/reader-binding.js';
import { Device } from '../device.entity.js';

/** A reader of a gate that an administrator bound; nothing else is ever opened there. */
@Entity('reader_binding')
@Index('reader_binding_code_key', { synchronize: false })
export class ReaderBindingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reader_binding_pkey' })
  id: string;

  @Column('uuid', { name: 'device_id' })
  @ForeignKey(() => Device, { name: 'reader_binding_device_fkey' })
  deviceId: string;

  /** Short name of the reader at its gate. */
  @Column({ type: 'text', collation: 'vi-x-icu' })
  code: string;

  @Column('jsonb')
  match: ReaderMatch;

  @Column('jsonb')
  profile: ReaderProfile;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt: Date | null;
}
