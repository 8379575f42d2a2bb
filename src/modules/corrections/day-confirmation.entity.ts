import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';

/** The unit head's word on a day of somebody of whom no reader is asked. */
@Entity('day_confirmation')
@Unique('day_confirmation_date_key', ['employeeId', 'date'])
@Check('day_confirmation_symbol_check', `short`)
export class DayConfirmationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'day_confirmation_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'day_confirmation_employee_fkey' })
  employeeId: string;

  @Column('date')
  date: string;

  @Column('boolean')
  confirmed: boolean;

  /** Where it is not that of worked days, such as `CQ` at the sending agency. */
  @Column('text', { nullable: true })
  symbol: string | null;

  @Column('text', { nullable: true })
  document: string | null;

  @Column('text', { name: 'confirmed_by' })
  confirmedBy: string;

  @Column('uuid', { name: 'confirmer_account_id', nullable: true })
  confirmerAccountId: string | null;

  @Column('uuid', { name: 'confirmer_employee_id', nullable: true })
  confirmerEmployeeId: string | null;

  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt: Date;

  @Column('integer')
  version: number;
}
