import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person and a date in whose reporting period what recurs has to be counted anew; rules and closings write it, compliance takes it up. */
@Entity('recurrence_change')
export class RecurrenceChange {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'recurrence_change_pkey',
  })
  id: number;

  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('date')
  date: string;
}
