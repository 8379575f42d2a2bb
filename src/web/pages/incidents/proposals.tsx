import { useQueryClient } from '@tanstack/react-query';
import type { useCursorPages } from '../../api/use-cursor-pages.js';
import type { ReactNode } from 'react';
import type { components } from '../../api-types.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import { proposalColumns } from '../../parts/proposal-columns.js';
import { ProposalItem, type Proposal } from '../../parts/proposal-item.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { INCIDENTS } from './incidents-words.js';

const DecideProposal = lazily(async () => (await import('../../parts/decide-proposal.js')).DecideProposal);

/** Proposals, newest first, each open one with what may be decided of it. */
export function Proposals<T extends Proposal & { readonly mayDecide: boolean }>({
  title,
  actions,
  pages: { items, error, retry, more },
  empty,
  mayDecide,
  decide,
  nameOf,
}: {
  title: string;
  actions?: ReactNode;
  pages: ReturnType<typeof useCursorPages<T>>;
  empty: { readonly title: string; readonly text: string };
  mayDecide: boolean;
  decide: (body: components['schemas']['DecideProposals']) => Promise<unknown>;
  nameOf: (item: T) => { readonly title: string; readonly when: string; readonly besides: string | null };
}) {
  const client = useQueryClient();
  const deciding = useDialog<{ readonly id: string; readonly name: string }>();
  return (
    <Section title={title} actions={actions}>
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
              <ProposalItem
                key={item.id}
                item={item}
                title={who}
                about={[when, besides].filter((part) => part !== null).join(' · ')}
                onDecide={
                  mayDecide && item.mayDecide
                    ? { name, open: () => deciding.show({ id: item.id, name }) }
                    : undefined
                }
              />
            );
          })}
        </ul>
      )}
      <ListFoot
        more={more}
        name={title}
        columns={(words) => [
          [words.t('save.name'), (item) => nameOf(item).title],
          [words.t('save.time'), (item) => nameOf(item).when],
          [words.t('save.text'), (item) => nameOf(item).besides],
          ...proposalColumns(words),
        ]}
      />
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
