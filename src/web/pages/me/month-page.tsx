import { useSearchParams } from 'react-router';
import { useReportedPeriod } from '../../api/use-reported-period.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { PageHeading } from '../../layout/page-heading.js';
import { lazily } from '../../parts/lazily.js';
import { ConfirmMonth } from './confirm-month.js';
import { addressOf, KEYS } from './month-address.js';
import { MonthCalendar } from './month-calendar.js';
import { MonthSummary } from './month-summary.js';
import { MonthSwitch } from './month-switch.js';
import { OwnFindings } from './own-findings.js';

const DayDrawer = lazily(async () => (await import('./day-drawer.js')).DayDrawer);

/** The own month as it is reported and confirmed: the days, their sum, what was recorded, and the word that it is right. Month and day stand in the address. */
export function MonthPage() {
  const t = useTranslate();
  const [parameters, setParameters] = useSearchParams();
  const today = todayAt();
  const { asked, day: named } = addressOf(parameters, today);
  const period = useReportedPeriod(asked);
  const { month } = period;
  const day = named !== null && named >= period.from && named <= period.to ? named : null;
  const show = (next: { month: string; day: string | null }, replace: boolean): void =>
    setParameters(
      {
        ...((next.month !== month || 'month' in asked) && { [KEYS.month]: next.month }),
        ...(next.day !== null && { [KEYS.day]: next.day }),
      },
      { replace, preventScrollReset: true },
    );
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('me.title')} />
        <MonthSwitch
          month={month}
          dates={period}
          onChange={(other) => show({ month: other, day: null }, false)}
        />
      </div>
      <ConfirmMonth month={month} />
      <MonthSummary month={month} />
      <MonthCalendar period={period} today={today} onOpen={(date) => show({ month, day: date }, false)} />
      <OwnFindings period={period} today={today} onOpen={(date) => show({ month, day: date }, false)} />
      <DayDrawer date={day} today={today} onClose={() => show({ month, day: null }, true)} />
    </>
  );
}
