import { useQuery } from '@tanstack/react-query';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { PageHeading } from '../../layout/page-heading.js';
import { PeriodDates } from '../../parts/period-dates.js';
import { Waiting } from '../../parts/waiting.js';
import { UnitFilter } from '../hr/unit-filter.js';
import { MonthSwitch } from '../me/month-switch.js';
import { NotPermitted } from '../not-permitted.js';
import { ClosingLine, CLOSING_PLACE } from './closing-line.js';
import { ClosingPart } from './closing-part.js';
import { directorAddressOf, directorParametersOf, type DirectorAddress } from './director-address.js';
import { monthsQuery, unitQuery, unitsOfMonthQuery } from './director-queries.js';
import './director.css';
import '../hr/hr.css';
import '../me/me.css';
import { MonthFigures } from './month-figures.js';
import { PeoplePart } from './people-part.js';
import { printPage } from './print-page.js';
import { RecipientsPart } from './recipients-part.js';
import { UnitDigests } from './unit-digests.js';
import { UnitReports } from './unit-reports.js';
import { UnitWay } from './unit-way.js';
import { UnitsPart } from './units-part.js';

/** About the height of what comes. */
const HEIGHT = 720;

/** A month for whoever leads: how it went, where, what is still to be done, and its reports. */
export function DirectorPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const maySee = ['findings:read', 'attendance:read'].every((each) => permissions.includes(each));
  if (!maySee) return <NotPermitted title={t('director.title')} />;
  return <Month />;
}

function Month() {
  const t = useTranslate();
  const { permissions, grants } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const address = directorAddressOf(parameters, todayAt(), grants);
  const { month, unitId } = address;
  const show = (change: Partial<DirectorAddress>): void =>
    setParameters(directorParametersOf({ ...address, ...change }), { preventScrollReset: true });
  const unit = useQuery({ ...unitQuery(unitId ?? ''), enabled: unitId !== null });
  // Shown together: each part by itself would push those below it away while they are read.
  const figures = useQuery(monthsQuery(month, unitId));
  const units = useQuery(unitsOfMonthQuery(month, unitId));
  const isReady = !figures.isPending && !units.isPending;
  const may = (permission: string): boolean => permissions.includes(permission);
  const [year = '', number = ''] = month.split('-');
  const shown = figures.data?.items.at(-1);
  return (
    <div className="director stack">
      <div className="row row-apart no-print">
        <PageHeading title={t('director.title')} />
        <span className="row">
          <MonthSwitch month={month} dates={shown} onChange={(other) => show({ month: other })} />
          <Button
            icon={<PrinterOutlined />}
            aria-label={t('director.print')}
            onClick={() => void printPage()}
          >
            {t('director.print')}
          </Button>
        </span>
      </div>
      <p className="print-only print-title">
        {t('director.print-title', {
          month: number,
          year,
          unit: unit.data?.name ?? t('director.everything'),
        })}{' '}
        {shown && <PeriodDates from={shown.from} to={shown.to} />}
      </p>
      <div className="filters no-print">
        <UnitFilter unitId={unitId} onChange={(other) => show({ unitId: other })} />
      </div>
      {!isReady && <Waiting height={HEIGHT} />}
      <div className="stack" hidden={!isReady}>
        {unitId !== null && <UnitWay month={month} unitId={unitId} />}
        {may('closings:read') && <ClosingLine month={month} />}
        <MonthFigures month={month} unitId={unitId} />
        <UnitsPart month={month} unitId={unitId} />
        {unitId !== null && <PeoplePart month={month} unitId={unitId} />}
        <div className="stack no-print">
          {may('closings:read') && (
            <div id={CLOSING_PLACE} className="stack">
              <ClosingPart month={month} />
            </div>
          )}
          {unitId !== null && may('reports:export') && (
            <UnitReports month={month} unitId={unitId} mayReadClosings={may('closings:read')} />
          )}
          {unitId !== null && may('reports:export') && <UnitDigests unitId={unitId} />}
          {unitId === null && may('reports:export') && (
            <p className="quiet">{t('director.choose-for-reports')}</p>
          )}
          {may('reports:export') && <RecipientsPart />}
          {may('what-if:run') && (
            <p>
              {t('director.try-text')}{' '}
              <Link to={`/thu-truoc?${new URLSearchParams(directorParametersOf(address))}`}>
                {t('what-if.title')}
              </Link>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
