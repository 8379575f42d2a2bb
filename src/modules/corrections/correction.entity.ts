import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Direction } from '../../core/attendance/punch.js';
import { Employee } from '../organization/employees/employee.entity.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';
import { Decidable } from './decision-columns.js';

/** A punch that was added by hand, or a scan that counts for nothing; it holds once another person approved it. */
@Entity('correction')
@Index('correction_punch_key', { synchronize: false })
@Index('correction_scan_key', { synchronize: false })
@Index('correction_waiting', { synchronize: false })
@Check('correction_kind_check', `kind IN (...)`)
@Check('correction_source_check', `source IN (...)`)
@Check('correction_scan_check', `scan_id with voided-scan`)
@Check('correction_direction_check', `direction IN (...)`)
@Check('correction_status_check', `status IN (...)`)
@Check('correction_decided_check', `decided with status`)
export class Correction extends Decidable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'correction_pkey' })
  id: string;

  @Column('text')
  kind: 'added-punch' | 'voided-scan';

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'correction_employee_fkey' })
  employeeId: string;

  /** Where the person worked then: decides who may see and decide it. */
  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'correction_unit_fkey' })
  unitId: string;

  /** When the punch was, or when the voided scan counted. */
  @Column('timestamptz')
  at: Date;

  /** The voided scan. */
  @Column('uuid', { name: 'scan_id', nullable: true })
  scanId: string | null;

  @Column('text', { nullable: true })
  direction: Direction | null;

  @Column('text')
  source: 'paper-sheet' | 'request' | 'explanation' | 'office';

  /** Number and date of the paper that the office names for it. */
  @Column('text', { nullable: true })
  document: string | null;
}
