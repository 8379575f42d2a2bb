import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import type { components } from '../../api-types.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { formatExcuseTime } from '../hr/staff/format-excuse-time.js';
import { DECISIONS, PROPOSALS, type WaitingProposal } from './decisions-queries.js';
import { ProposalToDecide } from './proposal-to-decide.js';
import { waitingProposalName } from './waiting-proposal-name.js';

const DecideProposal = lazily(async () => (await import('../../parts/decide-proposal.js')).DecideProposal);

/** What HR entered or wants to be cancelled, and the caller decides: by permission, or as the superior of a head. */
export function ProposalsToDecide() {
  const t = useTranslate();
  const client = useQueryClient();
  const deciding = useDialog<{
    readonly id: string;
    readonly name: string;
    readonly proposal: WaitingProposal;
  }>();
  const { items, error, retry, more } = useCursorPages(PROPOSALS, (next) =>
    answerOf(api.GET('/api/v1/proposals', { params: { query: next } })),
  );
  const nameOf = (proposal: WaitingProposal): string =>
    `${proposal.fullName ?? proposal.unitName ?? ''}, ${t(waitingProposalName(proposal))}, ${timeOf(proposal)}`;
  return (
    <Section title={t('decisions.proposals')}>
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('decisions.no-proposals')}>{t('decisions.no-proposals-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {items.map((proposal) => (
            <ProposalToDecide
              key={proposal.id}
              proposal={proposal}
              time={timeOf(proposal)}
              name={nameOf(proposal)}
              onDecide={() => deciding.show({ id: proposal.id, name: nameOf(proposal), proposal })}
            />
          ))}
        </ul>
      )}
      <ListFoot
        more={more}
        name={t('decisions.proposals')}
        columns={(words) => [
          [t('people.name'), ({ fullName, unitName }) => fullName ?? unitName],
          [t('people.code'), ({ employeeCode }) => employeeCode],
          [words.t('save.what'), (proposal) => t(waitingProposalName(proposal))],
          [words.t('save.time'), timeOf],
          [words.t('save.document'), ({ document }) => document],
          [t('common.reason'), ({ reason }) => reason],
          [t('decisions.cancel-reason'), ({ cancelReason }) => cancelReason],
          [words.t('save.who'), ({ proposedBy }) => proposedBy],
          [words.t('save.at'), ({ proposedAt }) => ({ at: proposedAt })],
        ]}
      />
      {deciding.target !== null && (
        <DecideProposal
          key={deciding.target.id}
          open={deciding.open}
          target={deciding.target}
          cancels={deciding.target.proposal.cancels}
          onClose={deciding.close}
          decide={async (body) => {
            if (deciding.target !== null) await decide(deciding.target.proposal, body);
            await client.invalidateQueries({ queryKey: DECISIONS });
          }}
        />
      )}
    </Section>
  );
}

/** A moment, days or hours. */
function timeOf({ from, until }: WaitingProposal): string {
  return until === null ? formatInstant(from) : formatExcuseTime(from, until);
}

async function decide(
  { of, cancels }: WaitingProposal,
  body: components['schemas']['DecideProposals'],
): Promise<void> {
  if (cancels) await answerOf(api.POST('/api/v1/cancellations/decide', { body }));
  else if (of === 'excuse') await answerOf(api.POST('/api/v1/excuses/decide', { body }));
  else if (of === 'correction') await answerOf(api.POST('/api/v1/corrections/decide', { body }));
  else await answerOf(api.POST('/api/v1/flexible-minutes/decide', { body }));
}
