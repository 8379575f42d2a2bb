import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';

/** How the reports of a unit are headed and signed from a day on; what is null comes from the unit above. Never changed: a later row counts. */
@Entity('report_signing')
@Index('report_signing_unit', { synchronize: false })
@Check('report_signing_place_check', `short`)
@Check('report_signing_signer_check', `short`)
@Check('report_signing_issuer_check', `short`)
@Check('report_signing_issuer_parent_check', `short`)
@Check('report_signing_abbreviation_check', `short`)
export class ReportSigning {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_signing_pkey' })
  id: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'report_signing_unit_fkey' })
  unitId: string;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  /** In the date line. */
  @Column('text', { nullable: true })
  place: string | null;

  /** Authority and office over the signature, lines apart by `/`. */
  @Column('text', { nullable: true })
  signer: string | null;

  /** The issuing body, where it is not called as the unit. */
  @Column('text', { nullable: true })
  issuer: string | null;

  /** The body above it, where it is not called as the unit above. */
  @Column('text', { name: 'issuer_parent', nullable: true })
  issuerParent: string | null;

  /** Of the issuing body, in the symbol of its documents: `TTPVHCC` in `15/BC-TTPVHCC`. */
  @Column('text', { nullable: true })
  abbreviation: string | null;

  @Column('text', { name: 'set_by' })
  setBy: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
