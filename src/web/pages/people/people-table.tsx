import type { components } from '../../api-types.js';
import { useTranslate } from '../../i18n/language.js';
import { staffKinds } from './staff-kinds.js';

export type ListedPerson = components['schemas']['ListedEmployeeView'];

/** One row a person; on a narrow screen what has no column stands under the name. */
export function PeopleTable({
  people,
  onOpen,
}: {
  people: readonly ListedPerson[];
  onOpen: (id: string) => void;
}) {
  const t = useTranslate();
  return (
    <div className="panel people-panel">
      <table className="people">
        <caption className="visually-hidden">{t('people.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col" className="from-middle">
              {t('people.code')}
            </th>
            <th scope="col" className="from-wide">
              {t('people.staff-kind')}
            </th>
            <th scope="col" className="from-wide">
              {t('people.position')}
            </th>
            <th scope="col" className="from-middle">
              {t('people.unit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => onOpen(person.id)}>
                  {person.fullName}
                </button>
                <span className="narrow-only quiet">
                  {[person.code, person.unitName].filter((part) => part !== null).join(' · ')}
                </span>
              </th>
              <td className="from-middle">{person.code}</td>
              <td className="from-wide">{t(staffKinds[person.staffKind])}</td>
              <td className="from-wide">{person.position ?? '–'}</td>
              <td className="from-middle">{person.unitName ?? t('people.no-posting')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
