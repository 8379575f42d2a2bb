import { Button } from 'antd';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { useSource } from '../rules/use-source.js';
import { weekdayNames } from '../rules/rules-words.js';
import { sessionNames } from './day-words.js';
import { FindingEvidence } from './finding-evidence.js';
import { FindingMark } from './finding-mark.js';
import type { Matter } from './matter.js';
import { weekdayOf } from './month-grid.js';
import type { Finding } from './queries.js';

/** One thing that was recorded: rule, day, value, article, state, and what can be done about it. */
export function FindingRow({
  finding,
  isExplained,
  onOpen,
  onExplain,
}: {
  finding: Finding;
  /** Its explanation waits for a decision. */
  isExplained: boolean;
  onOpen: () => void;
  /** Absent where it can be explained no longer. */
  onExplain?: ((matter: Matter) => void) | undefined;
}) {
  const t = useTranslate();
  const both = useBoth();
  const source = useSource();
  const { id, rule, ruleVi, ruleEn, date, sessionId, minutes, cites, explainUntil } = finding;
  const name = `${rule} ${both(ruleVi, ruleEn)}`;
  const session = sessionNames[sessionId];
  const when = [
    `${t(weekdayNames[weekdayOf(date) - 1] ?? 'weekday.1')} ${formatCivilDate(date)}`,
    session === undefined ? null : t(session),
    minutes > 0 ? t('findings.minutes', { minutes }) : null,
  ].filter((part) => part !== null);
  return (
    <>
      <span className="row row-apart">
        <strong className="record-title">{name}</strong>
        <FindingMark finding={finding} isExplained={isExplained} />
      </span>
      <span className="capital">{when.join(' · ')}</span>
      {cites.length > 0 && (
        <span className="quiet">{t('findings.cites', { sources: cites.map(source).join('; ') })}</span>
      )}
      <span className="row finding-buttons">
        {onExplain !== undefined && (
          <Button
            type="primary"
            aria-label={t('explain.open-of', { name, date: formatCivilDate(date) })}
            onClick={() =>
              onExplain({
                date,
                title: name,
                until: explainUntil,
                missing: undefined,
                target: { findingId: id },
              })
            }
          >
            {t('explain.open')}
          </Button>
        )}
        <Button aria-label={t('findings.day-of', { date: formatCivilDate(date) })} onClick={onOpen}>
          {t('findings.day')}
        </Button>
        {onExplain !== undefined && explainUntil !== null && (
          <strong>{t('explain.until', { date: formatCivilDate(explainUntil) })}</strong>
        )}
      </span>
      <FindingEvidence id={id} />
    </>
  );
}
