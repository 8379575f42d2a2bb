import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useSignedIn } from '../../../api/me.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { ListFoot } from '../../../parts/list-foot.js';
import { useNameOrder } from '../../../parts/name-order.js';
import { NameOrderField } from '../../../parts/name-order-field.js';
import { SearchField } from '../../../parts/search-field.js';
import { Section } from '../../../parts/section.js';
import { Waiting } from '../../../parts/waiting.js';
import { NotPermitted } from '../../not-permitted.js';
import { YearSwitch } from '../calendar/year-switch.js';
import { UnitFilter } from '../unit-filter.js';
import { BalancesTable } from './balances-table.js';
import { BALANCES } from './staff-queries.js';
import { useAddress } from './use-address.js';

/** How much leave everybody in the caller's scope has in a year. */
export function BalancesPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [said, change] = useAddress({ year: 'nam', unitId: 'don-vi', text: 'q' });
  const thisYear = Number(todayAt().slice(0, 4));
  const year = /^20\d\d$/.test(said.year ?? '') ? Number(said.year) : thisYear;
  if (!permissions.includes('corrections:read')) return <NotPermitted title={t('hr-nav.balances')} />;
  return (
    <>
      <PageHeading title={t('hr-nav.balances')} />
      <p className="quiet">{t('hr-balances.text')}</p>
      <Section
        title={t('balance.title', { year })}
        actions={
          <YearSwitch
            year={year}
            onChange={(next) => change({ year: next === thisYear ? null : String(next) })}
          />
        }
      >
        <div className="filters filters-many" role="search">
          <SearchField
            label={t('people.search')}
            example={t('people.search-example')}
            search={said.text ?? ''}
            onSearch={(text) => change({ text })}
          />
          <UnitFilter unitId={said.unitId} onChange={(unitId) => change({ unitId })} />
          <NameOrderField />
        </div>
        <Balances year={year} unitId={said.unitId} text={said.text ?? ''} />
      </Section>
    </>
  );
}

function Balances({ year, unitId, text }: { year: number; unitId: string | null; text: string }) {
  const t = useTranslate();
  const [order] = useNameOrder();
  const query = { year, order, ...(unitId !== null && { unit: unitId }), ...(text !== '' && { text }) };
  const { items, error, retry, isOld, more } = useCursorPages([...BALANCES, query], (next) =>
    answerOf(api.GET('/api/v1/balances', { params: { query: { ...next, ...query } } })),
  );
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  if (items.length === 0) return <Empty title={t('people.none-found')}>{t('hr-balances.none-text')}</Empty>;
  return (
    <div className="stack" aria-busy={isOld}>
      <BalancesTable items={items} />
      <ListFoot
        more={more}
        name={t('hr-balances.table')}
        columns={() => [
          [t('people.name'), ({ fullName }) => fullName],
          [t('people.code'), ({ code }) => code],
          [t('people.unit'), ({ unitName }) => unitName],
          [t('balance.available'), ({ annual }) => annual?.available ?? t('hr-balances.elsewhere')],
          [t('balance.entitled'), ({ annual }) => annual?.entitled ?? null],
          [t('balance.carried'), ({ annual }) => annual?.carried ?? null],
          [t('balance.used'), ({ annual }) => annual?.used ?? null],
          [t('balance.waiting'), ({ annual }) => annual?.waiting ?? null],
          [
            t('hr-balances.personal'),
            ({ annual, personal }) => annual && personal.reduce((sum, { used }) => sum + used, 0),
          ],
        ]}
      />
    </div>
  );
}
