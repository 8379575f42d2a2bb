import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import { NotPermitted } from '../not-permitted.js';
import { PeopleFilters } from './people-filters.js';
import { PeopleList } from './people-list.js';
import { PersonDrawer } from './person-drawer.js';
import './people.css';

const AddPerson = lazily(async () => (await import('./add-person.js')).AddPerson);

/** The names of what the address of this page remembers. */
const KEYS = { search: 'q', unit: 'don-vi', person: 'nguoi' } as const;

/** People that the caller may see. Search, unit and the opened person stand in the address. */
export function PeoplePage() {
  const t = useTranslate();
  const me = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get(KEYS.search) ?? '';
  const unitId = parameters.get(KEYS.unit);
  const adding = useDialog<true>();
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
      <div className="row row-apart">
        <PageHeading title={t('people.title')} />
        {me.permissions.includes('employees:write') && (
          <Button type="primary" onClick={() => adding.show(true)}>
            {t('person.add')}
          </Button>
        )}
      </div>
      <PeopleFilters
        search={search}
        unitId={unitId}
        onSearch={(text) => change('search', text, true)}
        onUnit={(id) => change('unit', id, true)}
      />
      <PeopleList search={search} unitId={unitId} onOpen={(id) => change('person', id, false)} />
      <PersonDrawer id={parameters.get(KEYS.person)} onClose={() => change('person', null, true)} />
      {adding.target !== null && (
        <AddPerson open={adding.open} onClose={adding.close} onMade={(id) => change('person', id, false)} />
      )}
    </>
  );
}
