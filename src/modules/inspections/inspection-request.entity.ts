import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/** What a guard may ask an inspector to look at. */
export const requestSubjects = ['badge', 'uniform', 'footwear'] as const;
export type RequestSubject = (typeof requestSubjects)[number];

/** `Đề nghị kiểm tra`: nothing by itself; void at the midnight that ends its day. */
@Entity('inspection_request')
@Check('inspection_request_about_check', `about IN (...)`)
@Unique('inspection_request_once_key', ['employeeId', 'date', 'about'])
export class InspectionRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inspection_request_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'inspection_request_employee_fkey' })
  employeeId: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'inspection_request_unit_fkey' })
  unitId: string;

  @Column('date')
  date: string;

  @Column('text')
  about: RequestSubject;

  @Column('text', { name: 'requested_by' })
  requestedBy: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  /** Midnight in the unit's zone. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
