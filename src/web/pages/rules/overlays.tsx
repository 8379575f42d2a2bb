import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import { proposalColumns } from '../../parts/proposal-columns.js';
import { ProposalItem } from '../../parts/proposal-item.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { RULES, type RulesView } from './rules-queries.js';
import { useNamed } from './use-named.js';
import { useValueWords } from './use-value-words.js';

const ProposeValue = lazily(async () => (await import('./propose-value.js')).ProposeValue);
const DecideProposal = lazily(async () => (await import('../../parts/decide-proposal.js')).DecideProposal);

/** The centre's own values: proposed, decided by a second person, or set at the command line of the server. */
export function Overlays({
  view,
  mayPropose,
  mayDecide,
}: {
  view: RulesView;
  mayPropose: boolean;
  mayDecide: boolean;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const named = useNamed();
  const words = useValueWords();
  const proposing = useDialog<RulesView>();
  const deciding = useDialog<{ readonly id: string; readonly name: string }>();
  const { items, error, retry, more } = useCursorPages([...RULES, 'overlays'], (next) =>
    answerOf(api.GET('/api/v1/rules/overlays', { params: { query: next } })),
  );
  return (
    <Section
      title={t('overlays.title')}
      actions={mayPropose && <Button onClick={() => proposing.show(view)}>{t('overlays.propose')}</Button>}
    >
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('overlays.none')}>{t('overlays.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {items.map((item) => {
            const name = named(item);
            const value = words(item.value, null).join('; ');
            const about = [
              item.unitName ?? t('rules.everybody'),
              t('rules.from', { date: formatCivilDate(item.from) }),
              item.document,
            ];
            return (
              <ProposalItem
                key={item.id}
                item={item}
                title={`${name}: ${value}`}
                about={about.join(' · ')}
                decided={
                  item.byCommand ? t('rules.set-by-command', { who: item.decidedBy ?? '–' }) : undefined
                }
                onDecide={mayDecide ? { name, open: () => deciding.show({ id: item.id, name }) } : undefined}
              />
            );
          })}
        </ul>
      )}
      <ListFoot
        more={more}
        name={t('overlays.title')}
        columns={(said) => [
          [said.t('save.name'), named],
          [said.t('save.text'), ({ value }) => words(value, null).join('; ')],
          [said.t('people.unit'), ({ unitName }) => unitName ?? t('rules.everybody')],
          [said.t('save.from'), ({ from }) => ({ date: from })],
          [said.t('save.document'), ({ document }) => document],
          ...proposalColumns(said),
        ]}
      />
      {proposing.target !== null && (
        <ProposeValue open={proposing.open} view={proposing.target} onClose={proposing.close} />
      )}
      {deciding.target !== null && (
        <DecideProposal
          open={deciding.open}
          target={deciding.target}
          onClose={deciding.close}
          decide={async ({ ids, status, note }) => {
            const path = { id: ids[0] ?? '' };
            await answerOf(
              api.POST('/api/v1/rules/overlays/{id}/decision', { params: { path }, body: { status, note } }),
            );
            await client.invalidateQueries({ queryKey: RULES });
          }}
        />
      )}
    </Section>
  );
}
