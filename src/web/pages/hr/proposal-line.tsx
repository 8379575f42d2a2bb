import { formatInstant, formatMoment } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import type { DayProposal } from './hr-queries.js';
import { proposalName } from './proposal-name.js';

/** What somebody proposed: what, of when, why, by which document and who; `whose` names the person where that is not said yet. */
export function ProposalLine({ proposal, whose }: { proposal: DayProposal; whose?: string }) {
  const t = useTranslate();
  const { from, until, reason, document, proposedBy, proposedAt } = proposal;
  const when =
    until === null
      ? t('hr-day.at', { at: formatInstant(from) })
      : t('hr-day.period', { from: formatMoment(from), until: formatMoment(until) });
  return (
    <>
      {whose !== undefined && `${whose}: `}
      <strong>{t(proposalName(proposal))}</strong> {when}. {reason}
      <span className="quiet">
        {[
          '',
          document === null ? null : t('hr-day.document', { document }),
          t('hr-day.proposed-by', { who: proposedBy, at: formatInstant(proposedAt) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </>
  );
}
