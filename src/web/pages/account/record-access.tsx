import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { AuditEntries } from '../audit/audit-entries.js';

const PAGE = 10;

/** Who looked at or changed the own record, newest first. */
export function RecordAccess() {
  const t = useTranslate();
  const pages = useCursorPages(['me', 'record-access'], (next) =>
    answerOf(api.GET('/api/v1/me/record-access', { params: { query: { limit: PAGE, ...next } } })),
  );
  return (
    <AuditEntries
      pages={pages}
      name={t('record.title')}
      empty={{ title: t('record.empty'), text: t('record.empty-text') }}
    />
  );
}
