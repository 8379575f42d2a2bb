import { useSearchParams } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { usePeriod } from '../../i18n/use-period.js';
import { PageHeading } from '../../layout/page-heading.js';
import { RecordList } from '../../parts/record-list.js';
import { SearchField } from '../../parts/search-field.js';
import { NotPermitted } from '../not-permitted.js';
import { unitKinds } from './unit-kinds.js';

/** Units that the caller may see. */
export function UnitsPage() {
  const t = useTranslate();
  const me = useSignedIn();
  if (!me.permissions.includes('units:read')) return <NotPermitted title={t('units.title')} />;
  return <Units />;
}

function Units() {
  const t = useTranslate();
  const period = usePeriod();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('q') ?? '';
  const pages = useCursorPages(['units', 'list', search], (next) =>
    answerOf(api.GET('/api/v1/units', { params: { query: { ...(search && { search }), ...next } } })),
  );
  return (
    <>
      <PageHeading title={t('units.title')} />
      <SearchField
        label={t('people.search')}
        search={search}
        onSearch={(q) => setParameters(q === '' ? {} : { q }, { replace: true })}
      />
      <div className="panel">
        <RecordList
          pages={pages}
          name={t('units.title')}
          empty={{ title: t('units.none'), text: t('units.none-text') }}
          show={({ name, code, kind, validFrom, validUntil }) => ({
            title: <strong>{name}</strong>,
            besides: [
              code,
              t(unitKinds[kind]),
              period({ from: validFrom, until: validUntil }, formatCivilDate),
            ],
          })}
          columns={(words) => [
            [words.t('save.name'), ({ name }) => name],
            [words.t('save.code'), ({ code }) => code],
            [words.t('save.kind'), ({ kind }) => t(unitKinds[kind])],
            [words.t('save.from'), ({ validFrom }) => validFrom && { date: validFrom }],
            [words.t('save.until'), ({ validUntil }) => validUntil && { date: validUntil }],
          ]}
        />
      </div>
    </>
  );
}
