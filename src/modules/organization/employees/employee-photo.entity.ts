import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Employee } from './employee.entity.js';

/** The picture by which a person is known at a door. */
@Entity('employee_photo')
@Check('employee_photo_type_check', `media_type IN (...)`)
@Check('employee_photo_sha256_check', `sha256 ~ ...`)
export class EmployeePhoto {
  @PrimaryColumn('uuid', { name: 'employee_id', primaryKeyConstraintName: 'employee_photo_pkey' })
  @ForeignKey(() => Employee, { name: 'employee_photo_employee_fkey' })
  employeeId: string;

  @Column('text')
  sha256: string;

  @Column('text', { name: 'media_type' })
  mediaType: 'image/jpeg' | 'image/png';

  @Column('bytea')
  content: Buffer;

  @Column('text', { name: 'added_by' })
  addedBy: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}
