import { useState } from 'react';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { formatCivilDate, formatMoment } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { usePeriod } from '../../i18n/use-period.js';
import { lazily } from '../../parts/lazily.js';
import { CorrectButton, MoveButton, PersonActions, useMayKeep } from './person-actions.js';
import { PersonBadges } from './person-badges.js';
import { PersonPhoto } from './person-photo.js';
import { staffKinds } from './staff-kinds.js';

type Person = components['schemas']['EmployeeDetail'];

const RecordHistory = lazily(async () => (await import('./record-history.js')).RecordHistory);

const postingKinds: Readonly<Record<Person['postings'][number]['kind'], MessageKey>> = {
  home: 'posting.home',
  duty: 'posting.duty',
};

/** Everything that the caller may see of a person, and what they may do about it. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useTranslate();
  const period = usePeriod();
  const mayKeep = useMayKeep(person);
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
        {person.serviceSince !== null && (
          <>
            <dt>{t('person.service')}</dt>
            <dd>{formatCivilDate(person.serviceSince)}</dd>
          </>
        )}
      </dl>
      <PersonActions person={person} />
      <h2>{t('people.postings')}</h2>
      {person.postings.length === 0 ? (
        <p className="quiet">{t('people.no-posting')}</p>
      ) : (
        <ul className="plain-list ruled">
          {person.postings.map((posting) => (
            <li key={posting.id} className="row row-apart">
              <span className="stack-close">
                <span>
                  {t(postingKinds[posting.kind])}: <strong>{posting.unitName}</strong>
                </span>
                <span className="quiet">{period(posting, formatMoment)}</span>
              </span>
              {mayKeep && <CorrectButton person={person} posting={posting} />}
            </li>
          ))}
        </ul>
      )}
      {mayKeep && <MoveButton person={person} />}
      <PersonBadges person={person} />
      {mayKeep && <History person={person} />}
      <p className="quiet">{t('people.noted')}</p>
    </div>
  );
}

/** What was changed of the person; loaded when somebody asks, since each look is noted. */
function History({ person: { id, fullName } }: { person: Person }) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('history.show')}</summary>
      {isOpen && (
        <div className="history">
          <RecordHistory
            name={`${t('history.show')} ${fullName}`}
            queryKey={['employees', id, 'history']}
            load={() => answerOf(api.GET('/api/v1/employees/{id}/history', { params: { path: { id } } }))}
          />
        </div>
      )}
    </details>
  );
}
