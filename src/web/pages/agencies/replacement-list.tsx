import type { ReactNode } from 'react';
import type { components } from '../../api-types.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { proposalStates } from '../../parts/proposal-item.js';
import { SaveButton } from '../../parts/save-button.js';
import { daysText } from '../agency/leave-words.js';
import { addDays } from '../me/month-grid.js';

export type Replacement = components['schemas']['ReplacementItem'];

/** Who comes in whose place, when, and what became of it; what may be done stands beside. */
export function ReplacementList({
  items,
  actionsOf,
}: {
  items: readonly Replacement[];
  actionsOf?: (replacement: Replacement) => ReactNode;
}) {
  const t = useTranslate();
  return (
    <>
      <ul className="plain-list ruled">
        {items.map((item) => (
          <li key={item.id} className="row row-apart">
            <span className="stack-close">
              <span className="row">
                <strong className="record-title">
                  {t('replacements.for', { name: item.fullName, replaced: item.replacedName })}
                </strong>
                <span className="chip">{t(proposalStates[item.status])}</span>
              </span>
              <span>
                {[
                  daysText(t, { from: formatCivilDate(item.from), until: formatCivilDate(addDays(item.until, -1)) }),
                  item.agencyUnitName, item.dutyUnitName, item.position,
                ].filter((part) => part !== null).join(' · ')}
              </span>
              <span className="quiet">
                {[item.document, item.reason, item.proposedBy, formatInstant(item.proposedAt)].join(' · ')}
              </span>
              {item.decidedBy !== null && (
                <span className="quiet">
                  {t('proposal.decided-by', { who: item.decidedBy, note: item.decisionNote ?? '–' })}
                </span>
              )}
            </span>
            {item.status === 'proposed' && actionsOf?.(item)}
          </li>
        ))}
      </ul>
      <SaveButton
        name={t('replacements.title')}
        source={{
          load: () => Promise.resolve({ items, nextCursor: null }),
          columns: (words) => [
            [t('replacements.replacing'), ({ fullName }: Replacement) => fullName],
            [t('replacements.replaced'), ({ replacedName }: Replacement) => replacedName],
            [t('person.home'), ({ agencyUnitName }: Replacement) => agencyUnitName],
            [t('people.unit'), ({ dutyUnitName }: Replacement) => dutyUnitName],
            [words.t('save.from'), ({ from }: Replacement) => ({ date: from })],
            [words.t('save.until'), ({ until }: Replacement) => ({ date: until })],
            [words.t('save.document'), ({ document }: Replacement) => document],
            [words.t('save.state'), ({ status }: Replacement) => t(proposalStates[status])],
            [words.t('save.decision'), ({ decisionNote }: Replacement) => decisionNote],
          ],
        }}
      />
    </>
  );
} // prettier-ignore
