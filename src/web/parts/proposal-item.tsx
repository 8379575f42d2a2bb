import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '../api-types.js';
import { formatInstant } from '../i18n/format-date.js';
import type { MessageKey } from '../i18n/catalogue.js';
import { useTranslate } from '../i18n/language.js';

/** What every proposal has, whatever it is about. */
export type Proposal = Pick<
  components['schemas']['ExcuseItem'],
  'id' | 'status' | 'reason' | 'proposedBy' | 'proposedAt' | 'decidedBy' | 'decisionNote'
> &
  Partial<Pick<components['schemas']['ExcuseItem'], 'cancellation'>>;

/** Where a proposal stands. */
export const proposalStates: Readonly<Record<Proposal['status'], MessageKey>> = {
  proposed: 'proposal.proposed',
  approved: 'proposal.approved',
  rejected: 'proposal.rejected',
};

/** One proposal of a list: what it is about, who proposed and who decided it, and what may be decided. */
export function ProposalItem({
  item,
  title,
  about,
  decided,
  choose,
  onDecide,
  onCancel,
}: {
  item: Proposal;
  title: string;
  about: string;
  /** Said in the place of who decided it. */
  decided?: string | undefined;
  /** Stands before the title, to choose it among others. */
  choose?: ReactNode;
  /** Absent for whoever may not decide. */
  onDecide?: { readonly name: string; readonly open: () => void } | undefined;
  /** Absent for whoever may neither withdraw it nor ask that it be cancelled. */
  onCancel?: { readonly name: string; readonly open: () => void } | undefined;
}) {
  const t = useTranslate();
  const { status, reason, proposedBy, proposedAt, decidedBy, decisionNote, cancellation = null } = item;
  const isCancelled = cancellation?.status === 'approved';
  const told =
    decided ??
    (decidedBy === null ? null : t('proposal.decided-by', { who: decidedBy, note: decisionNote ?? '–' }));
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          {choose}
          <strong className="record-title">{title}</strong>
          <span className="chip">{t(isCancelled ? 'proposal.cancelled' : proposalStates[status])}</span>
          {cancellation?.status === 'proposed' && <span className="chip">{t('proposal.cancelling')}</span>}
        </span>
        <span>{about}</span>
        <span className="quiet">
          {[reason, proposedBy, formatInstant(proposedAt)].filter((part) => part !== '').join(' · ')}
        </span>
        {told !== null && <span className="quiet">{told}</span>}
        {isCancelled && (
          <span className="quiet">
            {t('proposal.cancelled-line', {
              who: cancellation.approvedBy,
              at: formatInstant(cancellation.approvedAt),
            })}
          </span>
        )}
        {cancellation?.status === 'proposed' && (
          <span className="quiet">
            {t('proposal.cancel-line', {
              reason: cancellation.reason ?? '–',
              who: cancellation.proposedBy,
              at: formatInstant(cancellation.proposedAt),
            })}
          </span>
        )}
      </span>
      <span className="row">
        {onDecide !== undefined && status === 'proposed' && (
          <Button aria-label={t('proposal.decide-of', { name: onDecide.name })} onClick={onDecide.open}>
            {t('proposal.decide')}
          </Button>
        )}
        {onCancel !== undefined && (
          <Button
            aria-label={t(status === 'proposed' ? 'proposal.withdraw-of' : 'proposal.cancel-of', {
              name: onCancel.name,
            })}
            onClick={onCancel.open}
          >
            {t(status === 'proposed' ? 'proposal.withdraw' : 'proposal.cancel')}
          </Button>
        )}
      </span>
    </li>
  );
}
