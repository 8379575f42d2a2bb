import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SchedulePattern } from '../../core/attendance/schedule-pattern.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/** When the desk of a unit and below receives citizens. Nobody's work is judged by it. */
@Entity('reception_hours')
@Check('reception_hours_period_check', `NOT isempty(period) AND NOT lower_inf(period)`)
@Exclusion('reception_hours_overlap', `USING gist (unit_id WITH =, period WITH &&)`)
export class ReceptionHoursRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reception_hours_pkey' })
  id: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'reception_hours_unit_fkey' })
  unitId: string;

  /** `[from,until)` of civil dates. */
  @Column('daterange')
  period: string;

  @Column('jsonb')
  pattern: SchedulePattern;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
