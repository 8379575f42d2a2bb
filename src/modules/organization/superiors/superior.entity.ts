import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../employees/employee.entity.js';
import { OrgUnit } from '../units/org-unit.entity.js';

/** The direct superior of a person, or of everybody in a unit and below, during a period; or who stands in for one. */
@Entity('superior')
@Index('superior_superior', { synchronize: false })
@Check('superior_whom_check', `unit_id or employee_id`)
@Check('superior_self_check', `superior_id <> employee_id`)
@Check('superior_period_check', `period`)
@Exclusion('superior_unit_overlap', `USING gist (unit_id WITH =, period WITH &&)`)
@Exclusion('superior_employee_overlap', `USING gist (employee_id WITH =, period WITH &&)`)
export class Superior {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'superior_pkey' })
  id: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'superior_unit_fkey' })
  unitId: string | null;

  @Column('uuid', { name: 'employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'superior_employee_fkey' })
  employeeId: string | null;

  @Column('uuid', { name: 'superior_id' })
  @ForeignKey(() => Employee, { name: 'superior_superior_fkey' })
  superiorId: string;

  /** Stands in during an absence, beside the superior. */
  @Column('boolean')
  substitute: boolean;

  @Column('daterange')
  period: string;

  @Column('text', { nullable: true })
  document: string | null;

  @Column('text', { name: 'named_by' })
  namedBy: string;

  @Column('timestamptz', { name: 'named_at' })
  namedAt: Date;
}
