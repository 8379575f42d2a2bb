import { useTranslate } from '../../i18n/language.js';
import { exceptionNames } from './day-words.js';
import { ExceptionShape } from './exception-shape.js';
import type { DayException } from './queries.js';

/** What the shapes in the calendar mean. */
export function CalendarLegend() {
  const t = useTranslate();
  const kinds = Object.keys(exceptionNames) as DayException['kind'][];
  return (
    <ul className="plain-list legend" aria-label={t('me.legend')}>
      <li>
        <ExceptionShape kind="to-explain" />
        {t('my-day.to-explain')}
      </li>
      {kinds.map((kind) => (
        <li key={kind}>
          <ExceptionShape kind={kind} />
          {t(exceptionNames[kind])}
        </li>
      ))}
    </ul>
  );
}
