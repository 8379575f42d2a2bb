import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StaffKind } from '../staff-kind.js';

/** A person on the staff. */
@Entity('employee')
@Index('employee_code_key', { synchronize: false })
@Index('employee_name_order', { synchronize: false })
@Index('employee_full_name_order', { synchronize: false })
@Index('employee_search', { synchronize: false })
@Check('employee_code_check', `code <> '' AND code = btrim(code)`)
@Check('employee_full_name_check', `full_name <> '' AND full_name = btrim(full_name)`)
@Check('employee_staff_kind_check', `staff_kind IN (...)`)
@Check('employee_sex_check', `sex IN ('nam', 'nu')`)
@Check('employee_active_check', `active_from < active_until`)
export class Employee {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'employee_pkey' })
  id: string;

  @Column({ type: 'text', collation: 'vi-x-icu' })
  code: string;

  @Column({ type: 'text', name: 'full_name', collation: 'vi-x-icu' })
  fullName: string;

  /** Name and code without marks and in lower case, by a trigger: searches compare it. */
  @Column({ type: 'text', collation: 'vi-x-icu', select: false, insert: false, update: false })
  readonly folded?: string;

  @Column('text', { name: 'staff_kind' })
  staffKind: StaffKind;

  @Column('text', { nullable: true })
  position: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  /** Asked for by uniform rules only. */
  @Column('text', { nullable: true })
  sex: 'nam' | 'nu' | null;

  /** First day of employment; null: always. */
  @Column('date', { name: 'active_from', nullable: true })
  activeFrom: string | null;

  /** First day no longer employed; null: open. */
  @Column('date', { name: 'active_until', nullable: true })
  activeUntil: string | null;

  /** Since when the person has been in state service, wherever; null: as long as employed here. Annual leave counts by it. */
  @Column('date', { name: 'service_since', nullable: true })
  serviceSince: string | null;

  /** When the personal data were erased; the row stays for what refers to it. */
  @Column('timestamptz', { name: 'pseudonymised_at', nullable: true })
  pseudonymisedAt: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
