import { Alert } from 'antd';
import type { components } from '../../../api-types.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { SaveButton } from '../../../parts/save-button.js';
import type { Columns } from '../../../parts/save/columns.js';
import { Section } from '../../../parts/section.js';
import { exceptionNames } from '../../me/day-words.js';

type Answer = components['schemas']['RecomputeAnswer'];
type Figures = components['schemas']['RecomputedFigures'];

/** Each day that comes out differently: what it said and what it says. */
export function RecomputeAnswer({ answer, isSaved }: { answer: Answer; isSaved: boolean }) {
  const t = useTranslate();
  const { summary, different, days } = answer;
  const wordsOf = useFigures();
  const columns: Columns<Answer['days'][number]> = (words) => [
    [t('people.name'), ({ fullName }) => fullName],
    [t('people.code'), ({ employeeCode }) => employeeCode],
    [words.t('save.date'), ({ date }) => ({ date })],
    [words.t('save.before'), ({ before }) => wordsOf(before)],
    [words.t('save.after'), ({ after }) => wordsOf(after)],
  ];
  return (
    <Section title={t(isSaved ? 'hr-anew.saved' : 'hr-anew.would')}>
      <Alert
        type={summary.failed > 0 ? 'warning' : isSaved ? 'success' : 'info'}
        showIcon
        role="status"
        title={t('hr-anew.count', { days: summary.days, different })}
        description={[
          summary.failed > 0 ? t('hr-anew.failed', { count: summary.failed }) : null,
          summary.kept > 0 ? t('hr-anew.kept', { count: summary.kept }) : null,
        ]
          .filter((part) => part !== null)
          .join(' ')}
      />
      {days.length === 0 ? (
        <Empty title={t('hr-anew.none')}>{t('hr-anew.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {days.map(({ employeeId, employeeCode, fullName, date, before, after }) => (
            <li key={`${date} ${employeeId}`} className="stack-close">
              <strong className="record-title">
                {[fullName, employeeCode, formatCivilDate(date)].join(' · ')}
              </strong>
              <span className="quiet">{t('hr-anew.before', { what: wordsOf(before) })}</span>
              <span>{t('hr-anew.after', { what: wordsOf(after) })}</span>
            </li>
          ))}
        </ul>
      )}
      {days.length > 0 && (
        <SaveButton
          name={t('hr-anew.title')}
          source={{
            load: () => Promise.resolve({ items: days, nextCursor: null }),
            columns,
            left: different - days.length,
          }}
        />
      )}
      {different > days.length && (
        <p className="quiet">{t('hr-anew.more', { count: different - days.length })}</p>
      )}
    </Section>
  );
}

/** A day's figures in words. */
function useFigures(): (figures: Figures | null) => string {
  const t = useTranslate();
  return (figures) => {
    if (figures === null) return t('hr-anew.no-day');
    const { exceptions, workedMinutes, credit, status } = figures;
    const told = exceptions.map(({ kind, minutes }) =>
      minutes > 0 ? t('hr-anew.minutes', { what: t(exceptionNames[kind]), minutes }) : t(exceptionNames[kind]),
    ); // prettier-ignore
    return [
      told.length === 0 ? t('hr-anew.nothing') : told.join(', '),
      t('hr-anew.worked', {
        hours: Math.floor(workedMinutes / 60),
        minutes: workedMinutes % 60,
        credit: String(credit).replace('.', ','),
      }),
      t(status === 'final' ? 'hr-anew.final' : 'hr-anew.provisional'),
    ].join(' · ');
  };
}
