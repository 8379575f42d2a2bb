import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatClock } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';
import { useUnitNames } from '../../parts/use-unit-names.js';
import { subjectNames } from './check-words.js';
import { SaveItems } from '../../parts/save-items.js';

/** A guard stands at a door while people come in: inspectors who walk about see it within this. */
const EVERY_MS = 30_000;

/** What guards asked for today and nobody has looked into; nothing where there is none. */
export function RequestsToday() {
  const t = useTranslate();
  const { data } = useQuery({
    queryKey: ['inspection-requests'],
    queryFn: () => answerOf(api.GET('/api/v1/inspection-requests')),
    refetchInterval: EVERY_MS,
  });
  const items = data?.items ?? [];
  const unitNames = useUnitNames(items.map(({ unitId }) => unitId));
  if (items.length === 0) return null;
  return (
    <Section title={t('inspect.requests-today')}>
      <p className="quiet">{t('inspect.requests-text')}</p>
      <ul className="plain-list ruled">
        {items.map(({ id, fullName, employeeCode, unitId, about, requestedAt }) => (
          <li key={id} className="stack-close">
            <span className="record-title">
              {fullName}: {t(subjectNames[about])}
            </span>
            <span className="quiet">
              {[employeeCode, unitNames.get(unitId) ?? '…', t('inspect.requested-at', { at: formatClock(requestedAt).slice(0, 5) })].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <SaveItems
        name={t('inspect.requests-today')}
        items={items}
        columns={(words) => [
          [words.t('people.name'), ({ fullName }) => fullName],
          [words.t('people.code'), ({ employeeCode }) => employeeCode],
          [words.t('people.unit'), ({ unitId }) => unitNames.get(unitId) ?? null],
          [words.t('save.text'), ({ about }) => t(subjectNames[about])],
          [words.t('save.filed'), ({ requestedAt }) => ({ at: requestedAt })],
        ]}
      />
    </Section>
  );
} // prettier-ignore
