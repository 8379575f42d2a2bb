import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RuleValue } from '../../core/rules/rule-book.js';
import { Decidable } from '../../platform/database/decidable.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';

/** A value that a centre proposes; once a second person has approved it there is a `RuleOverlayRow`, and only that counts. */
@Entity('rule_proposal')
@Check('rule_proposal_document_check', `document <> '' AND document = btrim(document)`)
@Check('rule_proposal_status_check', `status IN (...)`)
@Check('rule_proposal_decided_check', `decided with status`)
@Check('rule_proposal_command_check', `commands are approved`)
export class RuleProposal extends Decidable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_proposal_pkey' })
  id: string;

  @Column({ type: 'text', collation: 'C' })
  path: string;

  @Column('jsonb')
  value: RuleValue;

  /** null: every unit. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'rule_proposal_unit_fkey' })
  unitId: string | null;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  @Column('text')
  document: string;

  /** Set at the command line of the server, where there is no second person. */
  @Column('boolean', { name: 'by_command' })
  byCommand: boolean;
}
