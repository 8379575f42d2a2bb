import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { useSideWords } from './use-side-words.js';
import type { WhatIfPerson } from './what-if-queries.js';

/** More days than these are shown when they are asked for. */
const MOST_OPEN = 3;

/** A person for whom something would be otherwise, and what: day by day, finding by finding. */
export function PersonToChange({ person }: { person: WhatIfPerson }) {
  const t = useTranslate();
  const both = useBoth();
  const { fullName, employeeCode, days, findings } = person;
  const changes = {
    comes: t('what-if.comes'),
    goes: t('what-if.goes'),
    changes: t('what-if.changes'),
  };
  return (
    <li className="stack-close">
      <span className="row row-apart">
        <strong className="record-title">{fullName}</strong>
        <span className="quiet">{employeeCode}</span>
      </span>
      {days.length > MOST_OPEN ? (
        <details>
          <summary>{t('what-if.days', { count: days.length })}</summary>
          <Days days={days} />
        </details>
      ) : (
        days.length > 0 && <Days days={days} />
      )}
      {findings.length > 0 && (
        <ul className="sentences">
          {findings.map((finding) => {
            const { change, date, rule, ruleVi, ruleEn, standing } = finding;
            const parts = [formatCivilDate(date), `${rule} ${both(ruleVi, ruleEn)}`, changes[change]];
            return (
              <li key={`${date} ${rule} ${finding.sessionId}`}>
                {parts.join(' · ')}
                {standing === 'confirmed' || standing === 'excused' ? ` · ${t('what-if.decided')}` : ''}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function Days({ days }: { days: WhatIfPerson['days'] }) {
  const t = useTranslate();
  const words = useSideWords();
  return (
    <dl className="changes">
      {days.map(({ date, before, after }) => (
        <div key={date}>
          <dt className="time">{formatCivilDate(date)}</dt>
          <dd>
            <span className="quiet">{t('what-if.before', { day: words(before) })}</span>
            <span>{t('what-if.after', { day: words(after) })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
