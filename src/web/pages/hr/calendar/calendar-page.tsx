import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { FailureView } from '../../../parts/failure-view.js';
import { useUnitNames } from '../../../parts/use-unit-names.js';
import { Waiting } from '../../../parts/waiting.js';
import { NotPermitted } from '../../not-permitted.js';
import { UnitFilter } from '../unit-filter.js';
import { calendarQuery } from './calendar-queries.js';
import { CountingPart } from './counting-part.js';
import { WaitingPart } from './waiting-part.js';
import { WorkingDaysPart } from './working-days-part.js';
import { YearSwitch } from './year-switch.js';
import './calendar.css';

/** The names of what the address of this page remembers. */
const KEYS = { year: 'nam', unit: 'don-vi' } as const;

/** The days of a year that are no ordinary ones: what waits to be confirmed, what counts, and the working days of each month. */
export function CalendarPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get(KEYS.year) ?? '';
  const year = Number(/^20\d\d$/.test(named) ? named : todayAt().slice(0, 4));
  const unitId = parameters.get(KEYS.unit);
  const change = (name: keyof typeof KEYS, value: string | null): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(KEYS[name]);
        else after.set(KEYS[name], value);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  const mayRead = permissions.includes('calendar:read');
  const { data, error, refetch } = useQuery({ ...calendarQuery(year, unitId), enabled: mayRead });
  const entries = data?.items ?? [];
  const names = useUnitNames(entries.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  const mayWrite = permissions.includes('calendar:write');
  const waiting = entries.filter(({ status }) => status === 'suggested');
  const counting = entries.filter(({ status }) => status === 'confirmed');
  if (!mayRead) return <NotPermitted title={t('hr.calendar-title')} />;
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('hr.calendar-title')} />
        <YearSwitch year={year} onChange={(other) => change('year', String(other))} />
      </div>
      {permissions.includes('units:read') && (
        <div className="stack-close narrow-form">
          <UnitFilter unitId={unitId} onChange={(id) => change('unit', id)} />
          <span className="quiet">{t('ngay-le.unit-hint')}</span>
        </div>
      )}
      <Alert type="info" showIcon title={t('ngay-le.only-confirmed')} description={t('ngay-le.only-confirmed-text')} />
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <>
          <WaitingPart key={`waiting ${year} ${unitId}`} year={year} entries={waiting} counting={counting} names={names} mayWrite={mayWrite} />
          <CountingPart key={`counting ${year} ${unitId}`} year={year} entries={counting} names={names} mayWrite={mayWrite} />
          <WorkingDaysPart year={year} entries={entries} />
        </>
      )}
    </>
  );
} // prettier-ignore
