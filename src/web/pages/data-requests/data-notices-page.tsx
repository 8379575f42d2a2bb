import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { DecideProposal } from '../../parts/decide-proposal.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { proposalColumns } from '../../parts/proposal-columns.js';
import { ProposalItem } from '../../parts/proposal-item.js';
import { SaveItems } from '../../parts/save-items.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { NotPermitted } from '../not-permitted.js';
import { DATA_NOTICES, dataNoticesQuery, type DataNotice } from './data-notices-query.js';

const DraftNotice = lazily(async () => (await import('./draft-notice.js')).DraftNotice);

/** The versions of the notice about attendance data: drafted by one person, approved by another, acknowledged by everybody. */
export function DataNoticesPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('data-notices:read')) return <NotPermitted title={t('data-notices.title')} />;
  return <Notices />;
}

function Notices() {
  const t = useTranslate();
  const client = useQueryClient();
  const { permissions } = useSignedIn();
  const drafting = useDialog<true>();
  const deciding = useDialog<{ id: string; name: string }>();
  const { data, error, refetch } = useQuery(dataNoticesQuery);
  const nameOf = ({ version, unitName }: DataNotice): string =>
    [version === null ? t('data-notices.draft') : t('data-notices.version', { version }), unitName ?? t('data-notices.everybody')].join(' · ');
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('data-notices.title')} />
        {permissions.includes('data-notices:write') && (
          <Button onClick={() => drafting.show(true)}>{t('data-notices.make')}</Button>
        )}
      </div>
      <p className="quiet">{t('data-notices.text')}</p>
      <Section title={t('data-notices.versions')}>
        {error ? (
          <FailureView error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Waiting />
        ) : data.items.length === 0 ? (
          <Empty title={t('data-notices.none')}>{t('data-notices.none-text')}</Empty>
        ) : (
          <ul className="plain-list ruled">
            {data.items.map((notice) => (
              <NoticeItem
                key={notice.id}
                notice={notice}
                name={nameOf(notice)}
                onDecide={
                  permissions.includes('data-notices:decide')
                    ? () => deciding.show({ id: notice.id, name: nameOf(notice) })
                    : undefined
                }
              />
            ))}
          </ul>
        )}
        <SaveItems
          name={t('data-notices.title')}
          items={data?.items ?? []}
          columns={(words) => [
            [words.t('save.name'), nameOf],
            [words.t('save.from'), ({ validFrom }) => ({ date: validFrom })],
            [words.t('save.document'), ({ document }) => document],
            [words.t('save.people'), ({ acknowledged }) => acknowledged],
            ...proposalColumns(words),
          ]}
        />
      </Section>
      {drafting.target !== null && <DraftNotice open={drafting.open} onClose={drafting.close} />}
      {deciding.target !== null && (
        <DecideProposal
          open={deciding.open}
          target={deciding.target}
          onClose={deciding.close}
          decide={async ({ ids: [id = ''], status, note }) => {
            const params = { path: { id } };
            await answerOf(api.POST('/api/v1/data-notices/{id}/decision', { params, body: { status, note } }));
            await client.invalidateQueries({ queryKey: DATA_NOTICES });
          }}
        />
      )}
    </>
  );
} // prettier-ignore

function NoticeItem({
  notice,
  name,
  onDecide,
}: {
  notice: DataNotice;
  name: string;
  onDecide: (() => void) | undefined;
}) {
  const t = useTranslate();
  const { validFrom, document, acknowledged, body, status } = notice;
  const about = [
    t('data-notices.from', { date: formatCivilDate(validFrom) }),
    document,
    status === 'approved' && t('data-notices.acknowledged', { count: acknowledged }),
  ];
  return (
    <>
      <ProposalItem
        item={notice}
        title={name}
        about={about.filter(Boolean).join(' · ')}
        onDecide={onDecide && { name, open: onDecide }}
      />
      <li>
        <details>
          <summary aria-label={t('data-notices.read-of', { name })}>{t('data-notices.read')}</summary>
          <p className="notice-body">{body}</p>
        </details>
        {status === 'approved' && (
          <Link to={`/thong-bao-du-lieu/${notice.id}`} aria-label={t('data-notices.people-of', { name })}>
            {t('data-notices.people')}
          </Link>
        )}
      </li>
    </>
  );
}
