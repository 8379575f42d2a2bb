import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { useCursorPages } from '../../api/use-cursor-pages.js';
import type { components } from '../../api-types.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { MoreButton } from '../../parts/more-button.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { INCIDENTS, proposalStates } from './incidents-words.js';

const DecideProposal = lazily(async () => (await import('./decide-proposal.js')).DecideProposal);

/** What both kinds of proposal have. */
type Proposal = Pick<
  components['schemas']['ExcuseItem'],
  'id' | 'status' | 'reason' | 'proposedBy' | 'proposedAt' | 'decidedBy' | 'decisionNote'
>;

/** Proposals, newest first, each open one with what may be decided of it. */
export function Proposals<T extends Proposal>({
  title,
  pages: { items, error, retry, more },
  empty,
  mayDecide,
  decide,
  nameOf,
}: {
  title: string;
  pages: ReturnType<typeof useCursorPages<T>>;
  empty: { readonly title: string; readonly text: string };
  mayDecide: boolean;
  decide: (body: components['schemas']['DecideProposals']) => Promise<unknown>;
  nameOf: (item: T) => { readonly title: string; readonly when: string; readonly besides: string | null };
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const deciding = useDialog<{ readonly id: string; readonly name: string }>();
  return (
    <Section title={title}>
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={empty.title}>{empty.text}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {items.map((item) => {
            const { title: who, when, besides } = nameOf(item);
            const name = `${who}, ${when}`;
            return (
              <li key={item.id} className="row row-apart">
                <span className="stack-close">
                  <span className="row">
                    <strong className="record-title">{who}</strong>
                    <span className="chip">{t(proposalStates[item.status])}</span>
                  </span>
                  <span>{[when, besides].filter((part) => part !== null).join(' · ')}</span>
                  <span className="quiet">
                    {[item.reason, item.proposedBy, formatInstant(item.proposedAt)].join(' · ')}
                  </span>
                  {item.decidedBy !== null && (
                    <span className="quiet">
                      {t('proposal.decided-by', { who: item.decidedBy, note: item.decisionNote ?? '–' })}
                    </span>
                  )}
                </span>
                {mayDecide && item.status === 'proposed' && (
                  <Button
                    aria-label={t('proposal.decide-of', { name })}
                    onClick={() => deciding.show({ id: item.id, name })}
                  >
                    {t('proposal.decide')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <MoreButton {...more} />
      {deciding.target !== null && (
        <DecideProposal
          open={deciding.open}
          target={deciding.target}
          onClose={deciding.close}
          decide={async (body) => {
            await decide(body);
            await client.invalidateQueries({ queryKey: INCIDENTS });
          }}
        />
      )}
    </Section>
  );
}
