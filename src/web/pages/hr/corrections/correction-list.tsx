import { useQueryClient } from '@tanstack/react-query';
import type { useCursorPages } from '../../../api/use-cursor-pages.js';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatInstant } from '../../../i18n/format-date.js';
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
import { HR } from '../hr-queries.js';
import { proposalName } from '../proposal-name.js';
import type { Correction } from './corrections-queries.js';

const CancelEntry = lazily(async () => (await import('../../../parts/cancel-entry.js')).CancelEntry);
const DecideProposal = lazily(async () => (await import('../../../parts/decide-proposal.js')).DecideProposal);

/** Corrections, newest first: what, of whom and when, by which document; those that wait, with what may be decided of them. */
export function CorrectionList({
  pages: { items, error, retry, more },
  name,
  empty,
}: {
  pages: ReturnType<typeof useCursorPages<Correction>>;
  name: string;
  empty: { readonly title: string; readonly text: string };
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const deciding = useDialog<{ readonly id: string; readonly name: string }>();
  const cancelling = useDialog<EntryToCancel>();
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  if (items.length === 0) return <Empty title={empty.title}>{empty.text}</Empty>;
  return (
    <>
      <ul className="plain-list ruled">
        {items.map((item) => {
          const { id, kind, direction, fullName, employeeCode, at, document, source, mayDecide } = item;
          const what = t(proposalName({ what: kind, direction }));
          const about = `${fullName}, ${what}, ${formatInstant(at)}`;
          const besides = [
            what,
            formatInstant(at),
            employeeCode,
            document === null ? null : t('hr-day.document', { document }),
            source === 'paper-sheet' ? t('my-scan.paper') : null,
          ];
          const isOthers = item.status === 'proposed' && !mayDecide;
          return (
            <ProposalItem
              key={id}
              item={item}
              title={fullName}
              about={besides.filter((part) => part !== null).join(' · ')}
              decided={isOthers ? t('hr-mend.others-decide') : undefined}
              onDecide={
                mayDecide ? { name: about, open: () => deciding.show({ id, name: about }) } : undefined
              }
              onCancel={
                item.mayCancel
                  ? {
                      name: about,
                      open: () => cancelling.show({ id, name: about, waits: item.status === 'proposed' }),
                    }
                  : undefined
              }
            />
          );
        })}
      </ul>
      <ListFoot
        more={more}
        name={name}
        columns={(words) => [
          [t('people.name'), ({ fullName }) => fullName],
          [t('people.code'), ({ employeeCode }) => employeeCode],
          [words.t('save.what'), ({ kind, direction }) => t(proposalName({ what: kind, direction }))],
          [words.t('save.time'), ({ at }) => ({ at })],
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
            await answerOf(api.POST('/api/v1/corrections/{id}/cancellation', { params, body }));
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
            await answerOf(api.POST('/api/v1/corrections/decide', { body }));
            await client.invalidateQueries({ queryKey: HR });
          }}
        />
      )}
    </>
  );
}
