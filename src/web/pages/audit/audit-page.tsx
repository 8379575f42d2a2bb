import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { NotPermitted } from '../not-permitted.js';
import { AuditEntries } from './audit-entries.js';

/** What was done in the caller's scope, newest first. */
export function AuditPage() {
  const t = useTranslate();
  const me = useSignedIn();
  if (!me.permissions.includes('audit:read')) return <NotPermitted title={t('audit.title')} />;
  return <Audit />;
}

function Audit() {
  const t = useTranslate();
  const pages = useCursorPages(['audit'], (next) =>
    answerOf(api.GET('/api/v1/audit', { params: { query: next } })),
  );
  return (
    <>
      <PageHeading title={t('audit.title')} />
      <div className="panel">
        <AuditEntries pages={pages} empty={{ title: t('audit.none'), text: t('audit.none-text') }} isWhole />
      </div>
    </>
  );
}
