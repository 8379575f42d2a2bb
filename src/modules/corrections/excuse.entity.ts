import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';
import { Decidable } from './decision-columns.js';

/** Why time is excused. */
export const excuseKinds = ['device-outage'] as const;

export type ExcuseKind = (typeof excuseKinds)[number];

/** A reason that covers time of a person, or of everybody in a unit and below; it counts once approved. */
@Entity('excuse')
@Index('excuse_period', { synchronize: false })
@Unique('excuse_downtime_key', ['downtimeId'])
@Check('excuse_kind_check', `kind IN (...)`)
@Check('excuse_whom_check', `unit_id or employee_id`)
@Check('excuse_period_check', `closed period`)
@Check('excuse_status_check', `status IN (...)`)
@Check('excuse_decided_check', `decided with status`)
export class Excuse extends Decidable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'excuse_pkey' })
  id: string;

  @Column('text')
  kind: ExcuseKind;

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'excuse_unit_fkey' })
  unitId: string | null;

  @Column('uuid', { name: 'employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'excuse_employee_fkey' })
  employeeId: string | null;

  @Column('tstzrange')
  period: string;

  /** The downtime of a reader that proposed it. */
  @Column('uuid', { name: 'downtime_id', nullable: true })
  downtimeId: string | null;

  /** People with an exception at a moment that it covers, when it was proposed. */
  @Column('integer', { nullable: true })
  affected: number | null;
}
