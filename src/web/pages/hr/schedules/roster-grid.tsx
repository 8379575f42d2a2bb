import { Checkbox } from 'antd';
import { useSignedIn } from '../../../api/me.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { datesOf, weekdayOf } from '../../me/month-grid.js';
import { hoursOf } from './preview-letters.js';
import { cellKey, type Wish } from './roster-changes.js';
import type { PreviewPerson, RosterEntry } from './schedules-queries.js';

const SATURDAY = 6;

/** People by the Saturdays of a month: ticked who comes. Nobody ticks themselves. */
export function RosterGrid({
  month,
  people,
  coming,
  wishes,
  mayWrite,
  onWish,
}: {
  month: string;
  people: readonly PreviewPerson[];
  coming: readonly RosterEntry[];
  wishes: ReadonlyMap<string, Wish>;
  mayWrite: boolean;
  onWish: (key: string, wish: Wish) => void;
}) {
  const t = useTranslate();
  const { employeeId: own } = useSignedIn();
  const saturdays = datesOf(month).filter((date) => weekdayOf(date) === SATURDAY);
  const rostered = new Map(coming.map((entry) => [cellKey(entry.employeeId, entry.date), entry]));
  const isComing = (key: string): boolean => {
    const wish = wishes.get(key);
    return wish === undefined ? rostered.has(key) : wish === 'comes';
  };
  return (
    <div className="preview-box" role="group" aria-label={t('lich.roster')} tabIndex={0}>
      <table className="preview roster">
        <caption className="visually-hidden">{t('lich.roster')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            {saturdays.map((date) => (
              <th key={date} scope="col">
                {formatCivilDate(date).slice(0, 5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ employeeId, fullName, code, days }) => (
            <tr key={employeeId}>
              <th scope="row" title={`${fullName} · ${code}`}>
                {fullName}
                {employeeId === own && <span className="quiet roster-own">{t('lich.roster-own')}</span>}
              </th>
              {saturdays.map((date) => {
                const key = cellKey(employeeId, date);
                const day = days.find((each) => each.date === date);
                if (!day) return <td key={date} className="preview-free" />;
                return (
                  <td key={date}>
                    <Checkbox
                      aria-label={`${fullName}, ${formatCivilDate(date)}`}
                      checked={isComing(key)}
                      disabled={!mayWrite || employeeId === own}
                      onChange={({ target }) => onWish(key, target.checked ? 'comes' : 'as-schedule')}
                    />
                    <span className="roster-hours">{wishes.has(key) ? '' : hoursOf(day)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('lich.roster-total')}</th>
            {saturdays.map((date) => (
              <td key={date}>
                {people.filter(({ employeeId }) => isComing(cellKey(employeeId, date))).length}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
