import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ExemptionKind } from '../../core/inspections/inspection-check.js';
import { Employee } from '../organization/employees/employee.entity.js';

/** Why a person need not wear badge or uniform, by a document. Inspectors see only that it is so, never why. */
@Entity('conduct_exemption')
@Check('conduct_exemption_kind_check', `kind IN (...)`)
@Check('conduct_exemption_period_check', `not empty, with a first day`)
@Check('conduct_exemption_document_check', `document <> '' AND document = btrim(document)`)
@Exclusion('conduct_exemption_overlap', `USING gist (employee_id WITH =, kind WITH =, period WITH &&)`)
export class ConductExemption {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conduct_exemption_pkey' })
  id: string;

  @Column('uuid', { name: 'employee_id' })
  @ForeignKey(() => Employee, { name: 'conduct_exemption_employee_fkey' })
  employeeId: string;

  @Column('text')
  kind: ExemptionKind;

  /** `[from,until)` of civil dates. */
  @Column('daterange')
  period: string;

  @Column('text')
  document: string;

  @Column('text', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;
}
