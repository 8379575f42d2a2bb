import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { usePeriod } from '../../i18n/use-period.js';
import { PageHeading } from '../../layout/page-heading.js';
import { lazily } from '../../parts/lazily.js';
import { RecordList } from '../../parts/record-list.js';
import { SearchField } from '../../parts/search-field.js';
import { useDialog } from '../../parts/use-dialog.js';
import { NotPermitted } from '../not-permitted.js';
import { UnitDrawer } from './unit-drawer.js';
import { unitKinds } from './unit-kinds.js';

const AddUnit = lazily(async () => (await import('./add-unit.js')).AddUnit);

/** The names of what the address of this page remembers. */
const KEYS = { search: 'q', unit: 'don-vi' } as const;

/** Units that the caller may see. */
export function UnitsPage() {
  const t = useTranslate();
  const me = useSignedIn();
  if (!me.permissions.includes('units:read')) return <NotPermitted title={t('units.title')} />;
  return <Units mayWrite={me.permissions.includes('units:write')} />;
}

function Units({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const period = usePeriod();
  const adding = useDialog<true>();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get(KEYS.search) ?? '';
  const change = (name: keyof typeof KEYS, value: string | null, replace: boolean): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null || value === '') after.delete(KEYS[name]);
        else after.set(KEYS[name], value);
        return after;
      },
      { replace, preventScrollReset: true },
    );
  const pages = useCursorPages(['units', 'list', search], (next) =>
    answerOf(api.GET('/api/v1/units', { params: { query: { ...(search && { search }), ...next } } })),
  );
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('units.title')} />
        {mayWrite && (
          <Button type="primary" onClick={() => adding.show(true)}>
            {t('org-unit.add')}
          </Button>
        )}
      </div>
      <SearchField label={t('people.search')} search={search} onSearch={(q) => change('search', q, true)} />
      <div className="panel">
        <RecordList
          pages={pages}
          name={t('units.title')}
          empty={{ title: t('units.none'), text: t('units.none-text') }}
          show={({ id, name, code, kind, validFrom, validUntil }) => ({
            title: (
              <Button type="link" className="name-link" onClick={() => change('unit', id, false)}>
                {name}
              </Button>
            ),
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
      <UnitDrawer id={parameters.get(KEYS.unit)} onClose={() => change('unit', null, true)} />
      {adding.target !== null && (
        <AddUnit open={adding.open} onClose={adding.close} onMade={(id) => change('unit', id, false)} />
      )}
    </>
  );
}
