import { proposalStates, type Proposal } from './proposal-item.js';
import type { Columns } from './save/columns.js';

/** The last columns of proposals in a saved file: where each stands, who proposed and who decided it, and why. */
export const proposalColumns: Columns<Proposal> = ({ t }) => [
  [t('save.state'), ({ status }) => t(proposalStates[status])],
  [t('common.reason'), ({ reason }) => reason],
  [t('save.who'), ({ proposedBy }) => proposedBy],
  [t('save.at'), ({ proposedAt }) => ({ at: proposedAt })],
  [t('save.decided-by'), ({ decidedBy }) => decidedBy],
  [t('save.decision'), ({ decisionNote }) => decisionNote],
];
