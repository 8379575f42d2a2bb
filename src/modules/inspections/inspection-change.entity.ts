import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A day of a person whose checks have to be judged anew; triggers write it, compliance takes it up. */
@Entity('inspection_change')
export class InspectionChange {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'inspection_change_pkey',
  })
  id: number;

  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('date')
  date: string;
}
