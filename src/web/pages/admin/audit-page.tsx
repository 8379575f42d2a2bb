import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { ListFoot } from '../../parts/list-foot.js';
import type { Columns } from '../../parts/save/columns.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { NotPermitted } from '../not-permitted.js';
import { AuditEntryRow, type AuditEntry, type MentionedNames } from './audit-entry-row.js';
import { actionName } from '../audit/action-names.js';
import { AuditFilters } from './audit-filters.js';
import { objectNames } from './object-names.js';
import { verbName } from './verb-names.js';
import { auditQueryOf, useAuditSearch, type AuditSearch } from './use-audit-search.js';

const columns: Columns<AuditEntry> = ({ t }) => [
  [t('save.at'), ({ at }) => ({ at })],
  [t('save.who'), ({ actorLabel }) => actorLabel],
  [
    t('save.what'),
    ({ action }) => {
      const name = actionName(action) ?? verbName(action);
      return name === null ? action : t(name);
    },
  ],
  [
    t('save.object'),
    ({ entityType, entityId }) => {
      const name = objectNames[entityType];
      return [name === undefined ? entityType : t(name), entityId].filter(Boolean).join(' ');
    },
  ],
  [t('save.address'), ({ ip }) => ip],
  [t('admin-audit.action'), ({ action }) => action],
  [t('failure.request-id'), ({ requestId }) => requestId],
  [t('admin-audit.before'), ({ before }) => before && JSON.stringify(before)],
  [t('admin-audit.after'), ({ after }) => after && JSON.stringify(after)],
];

/** Who did what, when and to whom in the caller's scope, newest first; what is searched for stands in the address. */
export function AuditSearchPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [search, change] = useAuditSearch();
  if (!permissions.includes('audit:read')) return <NotPermitted title={t('audit.title')} />;
  return (
    <>
      <PageHeading title={t('audit.title')} />
      <p className="quiet">{t('admin-audit.text')}</p>
      <Section title={t('admin-audit.entries')}>
        <AuditFilters search={search} onChange={change} />
        <Entries search={search} onChange={change} />
      </Section>
    </>
  );
}

function Entries({
  search,
  onChange,
}: {
  search: AuditSearch;
  onChange: (change: Partial<AuditSearch>) => void;
}) {
  const t = useTranslate();
  const query = auditQueryOf(search);
  const { items, pages, error, retry, isOld, more } = useCursorPages(['audit', query], (next) =>
    answerOf(api.GET('/api/v1/audit', { params: { query: { ...next, ...query } } })),
  );
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  if (items.length === 0) return <Empty title={t('audit.none')}>{t('admin-audit.none-text')}</Empty>;
  const names: MentionedNames = Object.fromEntries(pages.flatMap((page) => Object.entries(page.names)));
  return (
    <>
      <ul className="plain-list ruled" aria-busy={isOld}>
        {items.map((entry) => (
          <AuditEntryRow
            key={entry.id}
            entry={entry}
            names={names}
            onObject={() => onChange({ entityType: entry.entityType, entityId: entry.entityId })}
          />
        ))}
      </ul>
      <ListFoot more={more} name={t('audit.title')} columns={columns} />
    </>
  );
}
