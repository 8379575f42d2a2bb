import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '../../core/inspections/half-day.js';
import type {
  BadgeSight, ChecklistRule, FootwearSight, UniformSight,
} from '../../core/inspections/inspection-check.js'; // prettier-ignore
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';
import { Inspection } from './inspection.entity.js';

/** What an inspector saw of a person. Never rewritten (trigger): cancelled while the round is open, and answered. */
@Entity('inspection_check')
@Index('inspection_check_person_key', { synchronize: false })
@Index('inspection_check_day', { synchronize: false })
@Check('inspection_check_badge_check', `badge IN (...)`)
@Check('inspection_check_uniform_check', `uniform IN (...)`)
@Check('inspection_check_footwear_check', `footwear IN (...)`)
@Check('inspection_check_half_day_check', `half_day IN (...)`)
@Check('inspection_check_self_check', `employee_id <> checked_by_id`)
@Check('inspection_check_cancelled_check', `cancelled together`)
@Check('inspection_check_opinion_check', `opinion with its time`)
export class InspectionCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inspection_check_pkey' })
  id: string;

  @Column('uuid', { name: 'inspection_id' })
  @ForeignKey(() => Inspection, { name: 'inspection_check_inspection_fkey' })
  inspectionId: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'inspection_check_employee_fkey' })
  employeeId: string;

  /** Where the person was seen then. */
  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'inspection_check_unit_fkey' })
  unitId: string;

  /** Civil date, half day and second from midnight on the wall clock of that unit. */
  @Column('date')
  date: string;

  @Column('text', { name: 'half_day' })
  halfDay: HalfDay;

  @Column('integer')
  second: number;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt: Date;

  @Column('text')
  badge: BadgeSight;

  @Column('text')
  uniform: UniformSight;

  @Column('text')
  footwear: FootwearSight;

  @Column('text', { array: true })
  rules: ChecklistRule[];

  @Column('text', { nullable: true })
  note: string | null;

  /** What the person said on the spot, as the inspector wrote it down. */
  @Column('text', { nullable: true })
  said: string | null;

  @Column('boolean', { name: 'refused_to_sign' })
  refusedToSign: boolean;

  /** SHA-256 of the photos that were taken; they may still be on their way. */
  @Column('text', { array: true, default: () => `'{}'` })
  photos: string[];

  @Column('text', { name: 'checked_by' })
  checkedBy: string;

  @Column('uuid', { name: 'checked_by_id' })
  @ForeignKey(() => Employee, { name: 'inspection_check_checked_by_fkey' })
  checkedById: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  @Column('text', { name: 'cancelled_by', nullable: true })
  cancelledBy: string | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  /** What the person wrote about it. */
  @Column('text', { nullable: true })
  opinion: string | null;

  @Column('timestamptz', { name: 'opinion_at', nullable: true })
  opinionAt: Date | null;
}
