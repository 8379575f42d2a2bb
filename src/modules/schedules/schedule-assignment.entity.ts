import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';
import { WorkScheduleRow } from './work-schedule.entity.js';

/** A schedule binds a unit (with all below it) or a person for a period; one at a time. */
@Entity('schedule_assignment')
@Index('schedule_assignment_schedule', { synchronize: false })
@Check('schedule_assignment_to_check', `num_nonnulls(unit_id, employee_id) = 1`)
@Check('schedule_assignment_period_check', `NOT isempty(period) AND NOT lower_inf(period)`)
@Exclusion('schedule_assignment_unit_overlap', `USING gist (unit_id WITH =, period WITH &&)`)
@Exclusion('schedule_assignment_employee_overlap', `USING gist (employee_id WITH =, period WITH &&)`)
export class ScheduleAssignmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'schedule_assignment_pkey' })
  id: string;

  @Column('uuid', { name: 'schedule_id' })
  @ForeignKey(() => WorkScheduleRow, { name: 'schedule_assignment_schedule_fkey' })
  scheduleId: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'schedule_assignment_unit_fkey' })
  unitId: string | null;

  @Column('uuid', { name: 'employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'schedule_assignment_employee_fkey' })
  employeeId: string | null;

  /** `[from,until)` of civil dates. */
  @Column('daterange')
  period: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
