import { formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import type { ClosingDetail } from './closing-queries.js';
import { pastNames } from './closing-words.js';

/** Everything that was done to the month, the newest first. */
export function PastSteps({ closing: { steps, units } }: { closing: ClosingDetail }) {
  const t = useTranslate();
  const names = new Map(units.map(({ unitId, unitName }) => [unitId, unitName]));
  return (
    <details>
      <summary>{t('hr-past.title', { count: steps.length })}</summary>
      <ul className="sentences">
        {steps.map(({ kind, unitId, note, byLabel, at }) => (
          <li key={`${at} ${kind} ${unitId ?? ''}`}>
            {[formatInstant(at), t(pastNames[kind]), names.get(unitId ?? ''), byLabel, note]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
