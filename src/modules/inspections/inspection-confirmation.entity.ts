import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';
import { InspectionCheck } from './inspection-check.entity.js';

/** Another inspector of the round who saw the same, in their own name; never changed. */
@Entity('inspection_confirmation')
export class InspectionConfirmation {
  @PrimaryColumn('uuid', { name: 'check_id', primaryKeyConstraintName: 'inspection_confirmation_pkey' })
  @ForeignKey(() => InspectionCheck, { name: 'inspection_confirmation_check_fkey' })
  checkId: string;

  @PrimaryColumn('uuid', { name: 'inspector_id', primaryKeyConstraintName: 'inspection_confirmation_pkey' })
  @ForeignKey(() => Employee, { name: 'inspection_confirmation_inspector_fkey' })
  inspectorId: string;

  @Column('text', { name: 'confirmed_by' })
  confirmedBy: string;

  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt: Date;
}
