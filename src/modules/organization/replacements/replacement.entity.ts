import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { Decidable } from '../../../platform/database/decidable.js';
import { Badge } from '../badges/badge.entity.js';
import { Employee } from '../employees/employee.entity.js';
import type { StaffKind } from '../staff-kind.js';
import { OrgUnit } from '../units/org-unit.entity.js';

/** Somebody whom a sending agency sends in another's place for some days; it counts once the centre has given them a temporary badge. */
@Entity('replacement')
@Check('replacement_who_check', `a person who is known, or name and kind`)
@Check('replacement_other_check', `employee_id <> replaced_id`)
@Check('replacement_period_check', `closed period`)
@Check('replacement_status_check', `status IN (...)`)
@Check('replacement_decided_check', `decided with status`)
@Check('replacement_badge_check', `badge with approval`)
@Exclusion(
  'replacement_overlap',
  `USING gist (replaced_id WITH =, period WITH &&) WHERE (status <> 'rejected')`,
)
export class Replacement extends Decidable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'replacement_pkey' })
  id: string;

  @Column('uuid', { name: 'agency_unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'replacement_agency_fkey' })
  agencyUnitId: string;

  /** Where the replaced person is on duty. */
  @Column('uuid', { name: 'duty_unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'replacement_duty_fkey' })
  dutyUnitId: string;

  @Column('uuid', { name: 'replaced_id' })
  @ForeignKey(() => Employee, { name: 'replacement_replaced_fkey' })
  replacedId: string;

  /** Who comes; null until somebody new has been entered. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  @ForeignKey(() => Employee, { name: 'replacement_employee_fkey' })
  employeeId: string | null;

  @Column({ type: 'text', name: 'full_name', collation: 'vi-x-icu', nullable: true })
  fullName: string | null;

  @Column('text', { name: 'staff_kind', nullable: true })
  staffKind: StaffKind | null;

  @Column('text', { nullable: true })
  position: string | null;

  /** `[from,until)` of civil dates. */
  @Column('daterange')
  period: string;

  /** The agency's document that sends them. */
  @Column('text')
  document: string;

  @Column('uuid', { name: 'badge_id', nullable: true })
  @ForeignKey(() => Badge, { name: 'replacement_badge_fkey' })
  badgeId: string | null;
}
