import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ApprovalStep } from '../../../core/requests/approval-steps.js';
import type { RequestKind } from '../../../core/requests/request-kind.js';
import { OrgUnit } from '../../organization/units/org-unit.entity.js';

/** The steps by which requests of a unit and those below it are approved, of one kind or of all. */
@Entity('approval_chain')
@Index('approval_chain_key', { synchronize: false })
@Check('approval_chain_kind_check', `kind IN (...)`)
export class ApprovalChain {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_chain_pkey' })
  id: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => OrgUnit, { name: 'approval_chain_unit_fkey' })
  unitId: string;

  /** null: of all kinds. */
  @Column('text', { nullable: true })
  kind: RequestKind | null;

  @Column('jsonb')
  steps: readonly ApprovalStep[];

  @Column('text', { nullable: true })
  document: string | null;

  @Column('text', { name: 'set_by' })
  setBy: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
