import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Employee } from '../../organization/employees/employee.entity.js';
import { Device } from '../device.entity.js';

/** Data that leave when their time is over. `people`: those who left, whose names are taken from them. */
export const dataClasses = ['scans', 'people'] as const;

export type DataClass = (typeof dataClasses)[number];

/** How long a class of data is kept; without a rule it is kept for ever. */
@Entity('retention_rule')
@Check('retention_rule_class_check', `data_class IN (...)`)
@Check('retention_rule_months_check', `months BETWEEN 12 AND 1200`)
export class RetentionRule {
  @PrimaryColumn('text', { name: 'data_class', primaryKeyConstraintName: 'retention_rule_pkey' })
  dataClass: DataClass;

  @Column('integer')
  months: number;

  /** The decision that sets it. */
  @Column('text')
  document: string;

  @Column('text', { name: 'set_by' })
  setBy: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}

/** A stretch of time, or a person, whose data must stay: an inspection, a complaint, a lawsuit. */
@Entity('legal_hold')
@Check('legal_hold_dates_check', `from_date < until_date`)
@Check('legal_hold_lifted_check', `lifted_at, lifted_by and lifted_reason together`)
export class LegalHold {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legal_hold_pkey' })
  id: string;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  /** First day no longer held; null: open. */
  @Column('date', { name: 'until_date', nullable: true })
  untilDate: string | null;

  @Column('uuid', { name: 'employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'legal_hold_employee_fkey' })
  employeeId: string | null;

  @Column('text')
  reason: string;

  @Column('text')
  document: string;

  @Column('text', { name: 'set_by' })
  setBy: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;

  @Column('text', { name: 'lifted_by', nullable: true })
  liftedBy: string | null;

  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt: Date | null;

  @Column('text', { name: 'lifted_reason', nullable: true })
  liftedReason: string | null;
}

/** The record of a destruction; append-only. */
@Entity('data_destruction')
@Unique('data_destruction_month_key', ['month'])
@Check('data_destruction_class_check', `data_class IN (...)`)
@Check('data_destruction_what_check', `a month of scans, or a person`)
export class DataDestruction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'data_destruction_pkey' })
  id: string;

  @Column('text', { name: 'data_class' })
  dataClass: DataClass;

  /** First day of the month whose scans went. */
  @Column('date', { nullable: true })
  month: string | null;

  /** The person whose name went; the row of the person stays. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId: string | null;

  @Column('bigint')
  items: number;

  @Column('timestamptz', { name: 'first_at', nullable: true })
  firstAt: Date | null;

  @Column('timestamptz', { name: 'last_at', nullable: true })
  lastAt: Date | null;

  /** Of all that was destroyed, in whatever order. */
  @Column('text')
  fingerprint: string;

  /** The period that the rule set then, and the decision that set it. */
  @Column('integer')
  months: number;

  @Column('text')
  document: string;

  @Column('timestamptz', { name: 'done_at' })
  doneAt: Date;
}

/** A scan that was destroyed and whose clock was not believed, by a hash of its key: sent again it is known. */
@Entity('destroyed_key')
export class DestroyedKey {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'destroyed_key_pkey' })
  tenantId: number;

  @PrimaryColumn('uuid', { name: 'device_id', primaryKeyConstraintName: 'destroyed_key_pkey' })
  @ForeignKey(() => Device, { name: 'destroyed_key_device_fkey' })
  deviceId: string;

  @PrimaryColumn('bytea', { name: 'key_hash', primaryKeyConstraintName: 'destroyed_key_pkey' })
  keyHash: Buffer;
}
