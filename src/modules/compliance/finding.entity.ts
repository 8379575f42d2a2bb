import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ConductCite } from '../../core/rules/conduct-on.js';
import type { ConductArea } from '../../core/rules/rule-book.js';
import type { FindingEvidence } from '../../core/compliance/day-findings.js';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/**
 * Where a finding stands: `provisional` while its day is, `waiting` for an explanation, then `excused` or `confirmed`, and what
 * followed. Until it is confirmed it is called `nội dung ghi nhận`, never `vi phạm`.
 */
export type FindingStatus = 'provisional' | 'waiting' | 'excused' | 'confirmed' | 'reminder' | 'proposed';

/** A breach, or what may be one, under a rule of conduct. */
@Entity('finding')
@Unique('finding_event_key', ['tenantId', 'employeeId', 'date', 'sessionId', 'rule'])
@Index('finding_unit', { synchronize: false })
@Check('finding_area_check', `area IN (...)`)
@Check('finding_severity_check', `severity BETWEEN 0 AND 3`)
@Check('finding_status_check', `status IN (...)`)
export class Finding {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'finding_pkey' })
  tenantId: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'finding_employee_fkey' })
  employeeId: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'finding_unit_fkey' })
  unitId: string;

  @Column('date')
  date: string;

  @Column('text', { name: 'session_id' })
  sessionId: string;

  /** Id of the rule of conduct, such as `TG-01`. */
  @Column('text')
  rule: string;

  @Column('text')
  area: ConductArea;

  @Column('smallint')
  severity: number;

  @Column('text')
  status: FindingStatus;

  @Column('integer')
  minutes: number;

  @Column('jsonb')
  evidence: FindingEvidence;

  @Column('jsonb')
  cites: readonly ConductCite[];

  /** Revision of the attendance day that it was drawn from. */
  @Column('integer', { name: 'day_revision' })
  dayRevision: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
