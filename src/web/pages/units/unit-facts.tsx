import { useState } from 'react';
import { Link } from 'react-router';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { usePeriod } from '../../i18n/use-period.js';
import { lazily } from '../../parts/lazily.js';
import { useUnitNames } from '../../parts/use-unit-names.js';
import { UnitActions } from './unit-actions.js';
import { unitKinds } from './unit-kinds.js';
import '../people/people.css';

export type Unit = components['schemas']['UnitDetail'];

const RecordHistory = lazily(async () => (await import('../people/record-history.js')).RecordHistory);

/** What is known of a unit: where it belongs, since when, what it was called, and what came before and after it. */
export function UnitFacts({ unit }: { unit: Unit }) {
  const t = useTranslate();
  const period = usePeriod();
  const { permissions } = useSignedIn();
  const { id, code, kind, parentId, effectiveZone, validFrom, validUntil, formerNames, succession } = unit;
  const names = useUnitNames([
    ...(parentId === null ? [] : [parentId]),
    ...succession.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
  ]);
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{t('org-unit.code')}</dt>
        <dd>{code}</dd>
        <dt>{t('org-unit.kind')}</dt>
        <dd>{t(unitKinds[kind])}</dd>
        <dt>{t('org-unit.parent')}</dt>
        <dd>{parentId === null ? t('org-unit.no-parent') : (names.get(parentId) ?? '…')}</dd>
        <dt>{t('org-unit.validity')}</dt>
        <dd>{period({ from: validFrom, until: validUntil }, formatCivilDate)}</dd>
        <dt>{t('org-unit.zone')}</dt>
        <dd>{effectiveZone}</dd>
      </dl>
      {formerNames.length > 0 && (
        <>
          <h2>{t('org-unit.former')}</h2>
          <ul className="plain-list ruled">
            {formerNames.toReversed().map(({ name, untilDate }) => (
              <li key={untilDate}>
                {t('org-unit.former-until', { name, date: formatCivilDate(untilDate) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {succession.length > 0 && (
        <>
          <h2>{t('org-unit.succession')}</h2>
          <ul className="plain-list ruled">
            {succession.map(({ predecessorId, successorId, onDate }) => (
              <li key={`${predecessorId} ${successorId}`}>
                {predecessorId === id
                  ? t('org-unit.taken-over-by', { name: names.get(successorId) ?? '…', date: formatCivilDate(onDate) })
                  : t('org-unit.takes-over', { name: names.get(predecessorId) ?? '…', date: formatCivilDate(onDate) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {permissions.includes('units:write') ? (
        <UnitActions unit={unit} />
      ) : (
        <p className="quiet">{t('org-unit.only-administrators')}</p>
      )}
      {permissions.includes('employees:read') && (
        <p>
          <Link to={`/nhan-su?don-vi=${id}`}>{t('org-unit.people')}</Link>
        </p>
      )}
      <History unit={unit} />
    </div>
  );
} // prettier-ignore

function History({ unit: { id, name } }: { unit: Unit }) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('history.show')}</summary>
      {isOpen && (
        <div className="history">
          <RecordHistory
            name={`${t('history.show')} ${name}`}
            queryKey={['units', id, 'history']}
            load={() => answerOf(api.GET('/api/v1/units/{id}/history', { params: { path: { id } } }))}
          />
        </div>
      )}
    </details>
  );
}
