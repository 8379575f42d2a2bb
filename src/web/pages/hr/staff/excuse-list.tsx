import { Checkbox } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { useTranslate } from '../../../i18n/language.js';
import type { EntryToCancel } from '../../../parts/cancel-entry.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { ListFoot } from '../../../parts/list-foot.js';
import { proposalColumns } from '../../../parts/proposal-columns.js';
import { ProposalItem } from '../../../parts/proposal-item.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { useSelection } from '../../decisions/use-selection.js';
import { HR } from '../hr-queries.js';
import { ExcuseSelection } from './excuse-selection.js';
import { formatExcuseTime } from './format-excuse-time.js';
import { HR_EXCUSES, type Excuse } from './staff-queries.js';
import { excuseQueryOf, type ExcuseFilterValues } from './use-excuse-filters.js';
import { useExcuseName } from './use-excuse-name.js';

const CancelEntry = lazily(async () => (await import('../../../parts/cancel-entry.js')).CancelEntry);
const DecideProposal = lazily(async () => (await import('../../../parts/decide-proposal.js')).DecideProposal);

/** Excuses, newest first: whose, what and when, by which paper; those that wait for the caller, one by one or several at once. */
export function ExcuseList({ filters }: { filters: ExcuseFilterValues }) {
  const t = useTranslate();
  const client = useQueryClient();
  const kindName = useExcuseName();
  const deciding = useDialog<{ readonly id: string; readonly name: string; readonly ids?: readonly string[] }>();
  const cancelling = useDialog<EntryToCancel>();
  const query = excuseQueryOf(filters);
  const { items, error, retry, isOld, more } = useCursorPages([...HR_EXCUSES, query], (next) =>
    answerOf(api.GET('/api/v1/excuses', { params: { query: { ...next, ...query } } })),
  );
  const decidable = (items ?? []).filter(({ mayDecide }) => mayDecide);
  const selection = useSelection(decidable.map(({ id }) => id));
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  if (items.length === 0) return <Empty title={t('hr-excuses.none')}>{t('hr-excuses.none-text')}</Empty>;
  const nameOf = (item: Excuse): string =>
    `${item.fullName ?? item.unitName ?? ''}, ${kindName(item.kind)}, ${formatExcuseTime(item.fromAt, item.untilAt)}`;
  const aboutOf = ({ kind, fromAt, untilAt, employeeCode, document, symbol, agencyWord, affected }: Excuse): string =>
    [
      kindName(kind), formatExcuseTime(fromAt, untilAt), employeeCode,
      document === null ? null : t('hr-day.document', { document }),
      symbol === null ? null : t('hr-excuses.symbol', { symbol }),
      affected === null ? null : t('hr-excuses.affected', { count: affected }),
      agencyWord === null ? null : t(agencyWord === 'confirmed' ? 'hr-excuses.agency-confirmed' : 'hr-excuses.agency-refused'),
    ].filter((part) => part !== null).join(' · ');
  return (
    <>
      {decidable.length > 1 && (
        <ExcuseSelection
          selection={selection}
          onDecide={() => deciding.show({ id: '', ids: selection.ids, name: t('hr-excuses.several', { count: selection.ids.length }) })}
        />
      )}
      <ul className="plain-list ruled" aria-busy={isOld}>
        {items.map((item) => {
          const name = nameOf(item);
          const isOthers = item.status === 'proposed' && !item.mayDecide;
          return (
            <ProposalItem
              key={item.id}
              item={item}
              title={item.fullName ?? t('hr-excuses.whole-unit', { unit: item.unitName ?? '' })}
              about={aboutOf(item)}
              decided={isOthers ? t('hr-excuses.others-decide') : undefined}
              choose={decidable.length > 1 && item.mayDecide && (
                <Checkbox checked={selection.has(item.id)} aria-label={t('decisions.choose', { name })} onChange={() => selection.toggle(item.id)} />
              )}
              onDecide={item.mayDecide ? { name, open: () => deciding.show({ id: item.id, name }) } : undefined}
              onCancel={item.mayCancel ? { name, open: () => cancelling.show({ id: item.id, name, waits: item.status === 'proposed' }) } : undefined}
            />
          );
        })}
      </ul>
      <ListFoot
        more={more}
        name={t('hr-excuses.list')}
        columns={(words) => [
          [t('people.name'), ({ fullName, unitName }) => fullName ?? t('hr-excuses.whole-unit', { unit: unitName ?? '' })],
          [t('people.code'), ({ employeeCode }) => employeeCode],
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.kind'), ({ kind }) => kindName(kind)],
          [words.t('save.time'), ({ fromAt, untilAt }) => formatExcuseTime(fromAt, untilAt)],
          [words.t('save.document'), ({ document }) => document],
          ...proposalColumns(words),
        ]}
      />
      {cancelling.target !== null && (
        <CancelEntry
          open={cancelling.open}
          target={cancelling.target}
          onClose={cancelling.close}
          cancel={async (body) => {
            const params = { path: { id: cancelling.target?.id ?? '' } };
            await answerOf(api.POST('/api/v1/excuses/{id}/cancellation', { params, body }));
            await client.invalidateQueries({ queryKey: HR });
          }}
        />
      )}
      {deciding.target !== null && (
        <DecideProposal
          open={deciding.open}
          target={deciding.target}
          onClose={deciding.close}
          decide={async (body) => {
            await answerOf(api.POST('/api/v1/excuses/decide', { body }));
            selection.clear();
            await client.invalidateQueries({ queryKey: HR });
          }}
        />
      )}
    </>
  );
} // prettier-ignore
