import { Button } from 'antd';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Fact } from '../../parts/fact.js';
import type { WaitingProposal } from './decisions-queries.js';
import { waitingProposalName } from './waiting-proposal-name.js';

/** One thing that HR entered, to be approved or not; or the wish to cancel one that was approved. */
export function ProposalToDecide({
  proposal,
  time,
  name,
  onDecide,
}: {
  proposal: WaitingProposal;
  time: string;
  name: string;
  onDecide: () => void;
}) {
  const t = useTranslate();
  const { fullName, employeeCode, unitName, cancels, reason, document, cancelReason, approvedBy } = proposal;
  const { proposedBy, proposedAt, minutes, agencyWord } = proposal;
  return (
    <li className="stack-close decision">
      <span className="row">
        <strong className="record-title">{fullName ?? unitName}</strong>
        {employeeCode !== null && <span className="quiet record-title">{employeeCode}</span>}
        {cancels && <span className="chip">{t('decisions.cancels')}</span>}
      </span>
      <dl className="facts">
        <Fact name={t(waitingProposalName(proposal))}>
          <strong>{time}</strong>
          {minutes !== null && ` · ${t('decisions.minutes-daily', { minutes })}`}
        </Fact>
        {cancelReason !== null && <Fact name={t('decisions.cancel-reason')}>{cancelReason}</Fact>}
        <Fact name={t('common.reason')}>{reason}</Fact>
        {document !== null && <Fact name={t('my-requests.document-short')}>{document}</Fact>}
        {agencyWord !== null && (
          <Fact name={t('decisions.agency-says')}>
            {t(agencyWord === 'refused' ? 'decisions.agency-refused' : 'decisions.agency-confirmed')}
          </Fact>
        )}
        {approvedBy !== null && <Fact name={t('decisions.approved-by')}>{approvedBy}</Fact>}
        <Fact name={t('decisions.proposed-by')}>
          {proposedBy} · {formatInstant(proposedAt)}
        </Fact>
      </dl>
      <span className="row">
        <Button type="primary" aria-label={t('proposal.decide-of', { name })} onClick={onDecide}>
          {t('proposal.decide')}
        </Button>
      </span>
    </li>
  );
}
