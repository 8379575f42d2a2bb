import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ExcuseKind } from '../../core/attendance/excuse-kind.js';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';
import { Decidable } from './decision-columns.js';

/** A reason that covers time of a person, or of everybody in a unit and below; it counts once approved. */
@Entity('excuse')
@Index('excuse_period', { synchronize: false })
@Index('excuse_employee', { synchronize: false })
@Index('excuse_waiting', { synchronize: false })
@Index('excuse_person_key', { synchronize: false })
@Index('excuse_downtime_part_key', { synchronize: false })
@Check('excuse_kind_check', `kind IN (...)`)
@Check('excuse_whom_check', `unit_id or employee_id`)
@Check('excuse_period_check', `closed period`)
@Check('excuse_symbol_check', `short`)
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

  /** Whether the agency pays the time it covers. */
  @Column('boolean')
  paid: boolean;

  /** Printed in the timesheet; null: that of its kind in the rule book. */
  @Column('text', { nullable: true })
  symbol: string | null;

  /** Number and date of the decision or leave sheet. */
  @Column('text', { nullable: true })
  document: string | null;

  /** Shared by the excuses of everybody whom one paper names. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  /** The downtime of a reader that proposed it. */
  @Column('uuid', { name: 'downtime_id', nullable: true })
  downtimeId: string | null;

  /** People with an exception at a moment that it covers, when it was proposed. */
  @Column('integer', { nullable: true })
  affected: number | null;
}
