import { useQuery } from '@tanstack/react-query';
import type { ReportedPeriod } from '../../api/reported-period.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { weekdayNames } from '../rules/rules-words.js';
import { CalendarDay } from './calendar-day.js';
import { CalendarLegend } from './calendar-legend.js';
import { monthGrid } from './month-grid.js';
import { calendarQuery, daysQuery, explanationsQuery, findingsQuery } from './queries.js';
import { SymbolLegend } from './symbol-legend.js';
import { toExplain } from './to-explain.js';
import { SaveItems } from '../../parts/save-items.js';
import type { Columns } from '../../parts/save/columns.js';
import { exceptionNames } from './day-words.js';
import type { Day } from './queries.js';

const shortNames = ['my-week.1', 'my-week.2', 'my-week.3', 'my-week.4', 'my-week.5', 'my-week.6', 'my-week.7'] as const; // prettier-ignore

/** About the height of six weeks on a phone. */
const HEIGHT = 560;

const columns: Columns<Day> = ({ t }) => [
  [t('save.date'), ({ date }) => ({ date })],
  [t('save.symbol'), ({ cell }) => cell],
  [t('save.worked'), ({ workedMinutes }) => workedMinutes],
  [t('save.late'), ({ lateMinutes }) => lateMinutes],
  [t('save.early'), ({ earlyMinutes }) => earlyMinutes],
  [
    t('save.text'),
    ({ exceptions }) => exceptions.map(({ kind }) => t(exceptionNames[kind])).join(', ') || null,
  ],
];

/** The own days of a month, a week a row from Monday; each opens its story. */
export function MonthCalendar({
  period,
  today,
  onOpen,
}: {
  period: ReportedPeriod;
  today: string;
  onOpen: (date: string) => void;
}) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(daysQuery(period));
  const calendar = useQuery(calendarQuery(period));
  const findings = useQuery(findingsQuery(period.month));
  const explanations = useQuery(explanationsQuery);
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting height={HEIGHT} />;
  const days = new Map(data.items.map((day) => [day.date, day]));
  const entries = new Map(
    (calendar.data?.items ?? [])
      .filter(({ status }) => status === 'confirmed')
      .map((each) => [each.date, each]),
  );
  const open = new Set(
    (findings.data?.items ?? [])
      .filter((finding) => toExplain(finding, explanations.data?.items ?? [], today))
      .map(({ date }) => date),
  );
  return (
    <Section title={t('me.calendar')}>
      <table className="month">
        <thead>
          <tr>
            {shortNames.map((name, index) => (
              <th key={name} scope="col" abbr={t(weekdayNames[index] ?? 'weekday.1')}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthGrid(period).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, index) =>
                date === null ? (
                  <td key={shortNames[index]} className="month-none" />
                ) : (
                  <CalendarDay
                    key={date}
                    date={date}
                    day={days.get(date)}
                    entry={entries.get(date)}
                    isToday={date === today}
                    showsMonth={!period.isCalendarMonth && (date === period.from || date.endsWith('-01'))}
                    toExplain={open.has(date)}
                    onOpen={() => onOpen(date)}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <CalendarLegend />
      <SymbolLegend
        cells={data.items.map(({ cell }) => cell)}
        date={period.to}
        unit={data.items.at(-1)?.unitId ?? null}
      />
      <SaveItems name={t('me.calendar')} items={data.items} columns={columns} />
    </Section>
  );
}
