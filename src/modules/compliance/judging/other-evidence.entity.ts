import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FindingEvidence } from '../../../core/compliance/day-findings.js';
import type { ConductCite } from '../../../core/rules/conduct-on.js';
import type { ConductArea } from '../../../core/rules/rule-book.js';
import { Employee } from '../../organization/employees/employee.entity.js';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';
import type { FindingOrigin } from '../finding.entity.js';

/** A copy for each column: the schema keeps what it is given. */
const KEY = { primaryKeyConstraintName: 'finding_other_evidence_pkey' };

/** What another road than that of a finding saw of the same event. */
@Entity('finding_other_evidence')
export class OtherEvidence {
  @PrimaryColumn('integer', { name: 'tenant_id', ...KEY })
  tenantId: number;

  @PrimaryColumn('uuid', { name: 'employee_id', ...KEY })
  @ForeignKey(() => Employee, { name: 'finding_other_evidence_employee_fkey' })
  employeeId: string;

  @PrimaryColumn('date', { ...KEY })
  date: string;

  @PrimaryColumn('text', { name: 'session_id', ...KEY })
  sessionId: string;

  @PrimaryColumn('text', { ...KEY })
  rule: string;

  @PrimaryColumn('text', { ...KEY })
  origin: FindingOrigin;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'finding_other_evidence_unit_fkey' })
  unitId: string;

  @Column('text')
  status: 'provisional' | 'waiting';

  @Column('text')
  area: ConductArea;

  @Column('smallint')
  severity: number;

  @Column('integer')
  minutes: number;

  @Column('jsonb')
  evidence: FindingEvidence;

  @Column('jsonb')
  cites: readonly ConductCite[];

  @Column('integer', { name: 'day_revision' })
  dayRevision: number;
}
