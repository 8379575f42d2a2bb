import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { RuleValue } from '../../core/rules/rule-book.js';
import { OrgUnit } from '../organization/units/org-unit.entity.js';
import { RuleProposal } from './rule-proposal.entity.js';

/** A value that the centre set over the rule book, by a document; append-only. */
@Entity('rule_overlay')
@Unique('rule_overlay_proposal_key', ['proposalId'])
@Check('rule_overlay_document_check', `document <> '' AND document = btrim(document)`)
export class RuleOverlayRow {
  /** In the order of entry: of two rows for one path, unit and date the later counts. */
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'rule_overlay_pkey',
  })
  id: number;

  @Column({ type: 'text', collation: 'C' })
  path: string;

  @Column('jsonb')
  value: RuleValue;

  /** null: every unit. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => OrgUnit, { name: 'rule_overlay_unit_fkey' })
  unitId: string | null;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  @Column('text')
  document: string;

  @Column('text')
  author: string;

  @Column('uuid', { name: 'author_account_id', nullable: true })
  authorAccountId: string | null;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;

  /** What it was proposed as, and who decided. */
  @Column('uuid', { name: 'proposal_id' })
  @ForeignKey(() => RuleProposal, { name: 'rule_overlay_proposal_fkey' })
  proposalId: string;
}
