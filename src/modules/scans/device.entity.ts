import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/** What a device is: a terminal, a gate PC with readers, or another system that reports scans. */
export const deviceKinds = ['zkteco', 'gate', 'api'] as const;

export type DeviceKind = (typeof deviceKinds)[number];

/** Something that reports scans. */
@Entity('device')
@Index('device_code_key', { synchronize: false })
@Index('device_unit', { synchronize: false })
@Index('device_serial_key', { synchronize: false })
@Unique('device_key_hash_key', ['keyHash'])
@Check('device_code_check', `code <> '' AND code = btrim(code)`)
@Check('device_kind_check', `kind IN (...)`)
@Check('device_key_hash_check', `length(key_hash) = 32`)
@Check('device_serial_check', `serial only of zkteco`)
@Check('device_comm_key_hash_check', `length(comm_key_hash) = 32`)
export class Device {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'device_pkey' })
  id: string;

  @Column({ type: 'text', collation: 'vi-x-icu' })
  code: string;

  @Column('text')
  kind: DeviceKind;

  /** Where it stands. */
  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'device_unit_fkey' })
  unitId: string;

  /** The zone of its wall clock. */
  @Column('text')
  zone: string;

  /** Terminals of one group know a person by the same PIN. */
  @Column('text', { name: 'device_group' })
  group: string;

  @Column('bytea', { name: 'key_hash' })
  keyHash: Buffer;

  /** Serial number of a terminal that pushes; by it the terminal is known. */
  @Column({ type: 'text', collation: 'C', nullable: true })
  serial: string | null;

  /** Hash of the communication key that a terminal names when it shakes hands; null where none is asked for. */
  @Column('bytea', { name: 'comm_key_hash', nullable: true })
  commKeyHash: Buffer | null;

  /** Everything it recorded up to here has arrived. */
  @Column('timestamptz', { name: 'delivered_up_to', nullable: true })
  deliveredUpTo: Date | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
