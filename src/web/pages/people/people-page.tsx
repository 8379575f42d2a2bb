import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { NotPermitted } from '../not-permitted.js';
import { PeopleFilters } from './people-filters.js';
import { PeopleList } from './people-list.js';
import { PersonDrawer } from './person-drawer.js';
import './people.css';

/** The names of what the address of this page remembers. */
const KEYS = { search: 'q', unit: 'don-vi', person: 'nguoi' } as const;

/** People that the caller may see. Search, unit and the opened person stand in the address. */
export function PeoplePage() {
  const t = useTranslate();
  const me = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get(KEYS.search) ?? '';
  const unitId = parameters.get(KEYS.unit);
  const change = (name: keyof typeof KEYS, value: string | null, replace: boolean): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null || value === '') after.delete(KEYS[name]);
        else after.set(KEYS[name], value);
        return after;
      },
      { replace, preventScrollReset: true },
    );
  if (!me.permissions.includes('employees:read')) return <NotPermitted title={t('people.title')} />;
  return (
    <>
      <PageHeading title={t('people.title')} />
      <PeopleFilters
        search={search}
        unitId={unitId}
        onSearch={(text) => change('search', text, true)}
        onUnit={(id) => change('unit', id, true)}
      />
      <PeopleList search={search} unitId={unitId} onOpen={(id) => change('person', id, false)} />
      <PersonDrawer id={parameters.get(KEYS.person)} onClose={() => change('person', null, true)} />
    </>
  );
}
