import { Column } from 'typeorm';

/** Proposed by one person, decided by another. */
export const decisionStates = ['proposed', 'approved', 'rejected'] as const;

export type DecisionState = (typeof decisionStates)[number];

/** Who is behind a proposal, so that none of them decides it. */
export abstract class ProposerColumns {
  @Column('uuid', { name: 'proposer_account_id', nullable: true })
  proposerAccountId: string | null;

  @Column('uuid', { name: 'proposer_employee_id', nullable: true })
  proposerEmployeeId: string | null;

  /** Somebody else who could be behind the proposal: whoever made the account or set its password. */
  @Column('uuid', { name: 'proposer_responsible_id', nullable: true })
  proposerResponsibleId: string | null;

  @Column('uuid', { name: 'proposer_token_id', nullable: true })
  proposerTokenId: string | null;
}

/** Who proposed, who decided, and why. */
export abstract class Decidable extends ProposerColumns {
  @Column('text')
  status: DecisionState;

  @Column('text')
  reason: string;

  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;
}
