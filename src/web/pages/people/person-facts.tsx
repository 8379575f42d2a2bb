import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { formatCivilDate, formatMoment } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { usePeriod } from '../../i18n/use-period.js';
import { useUnitNames } from '../../parts/use-unit-names.js';
import { PersonBadges } from './person-badges.js';
import { PersonPhoto } from './person-photo.js';
import { staffKinds } from './staff-kinds.js';

type Person = components['schemas']['EmployeeDetail'];

const postingKinds: Readonly<Record<Person['postings'][number]['kind'], MessageKey>> = {
  home: 'posting.home',
  duty: 'posting.duty',
};

/** Everything that the caller may see of a person; of this only badges and PINs are changed here. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useTranslate();
  const unitNames = useUnitNames(person.postings.map(({ unitId }) => unitId));
  const period = usePeriod();
  return (
    <div className="stack">
      <PersonPhoto person={person} />
      <dl className="facts">
        <dt>{t('people.code')}</dt>
        <dd>{person.code}</dd>
        <dt>{t('people.staff-kind')}</dt>
        <dd>{t(staffKinds[person.staffKind])}</dd>
        <dt>{t('people.position')}</dt>
        <dd>{person.position ?? '–'}</dd>
        <dt>{t('people.email')}</dt>
        <dd>{person.email ?? '–'}</dd>
        <dt>{t('people.phone')}</dt>
        <dd>{person.phone ?? '–'}</dd>
        <dt>{t('people.employed')}</dt>
        <dd>{period({ from: person.activeFrom, until: person.activeUntil }, formatCivilDate)}</dd>
      </dl>
      <h2>{t('people.postings')}</h2>
      {person.postings.length === 0 ? (
        <p className="quiet">{t('people.no-posting')}</p>
      ) : (
        <ul className="plain-list ruled">
          {person.postings.map((posting) => (
            <li key={posting.id} className="stack-close">
              <span>
                {t(postingKinds[posting.kind])}: <strong>{unitNames.get(posting.unitId) ?? '…'}</strong>
              </span>
              <span className="quiet">{period(posting, formatMoment)}</span>
            </li>
          ))}
        </ul>
      )}
      <PersonBadges person={person} />
      <p className="quiet">{t('people.noted')}</p>
    </div>
  );
}
