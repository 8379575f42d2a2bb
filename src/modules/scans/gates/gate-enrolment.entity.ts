import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Device } from '../device.entity.js';

/** The short code that waits to be exchanged for a gate's key; one at a time, gone when used. */
@Entity('gate_enrolment')
@Unique('gate_enrolment_code_hash_key', ['codeHash'])
@Check('gate_enrolment_code_hash_check', `length(code_hash) = 32`)
export class GateEnrolment {
  @PrimaryColumn('uuid', { name: 'device_id', primaryKeyConstraintName: 'gate_enrolment_pkey' })
  @ForeignKey(() => Device, { name: 'gate_enrolment_device_fkey' })
  deviceId: string;

  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
