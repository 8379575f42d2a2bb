import { useSearchParams } from 'react-router';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { filtersOf, parametersOf, type InboxFilters } from './inbox-filters.js';
import { InboxFilterFields } from './inbox-filter-fields.js';
import { InboxList } from './inbox-list.js';

const OPENED = 'mo';

/** Days with exceptions that somebody has to deal with. Filters and the opened day stand in the address. */
export function InboxPage() {
  const t = useTranslate();
  const today = todayAt();
  const [parameters, setParameters] = useSearchParams();
  const filters = filtersOf(parameters, today);
  const opened = parameters.get(OPENED);
  const show = (next: InboxFilters, key: string | null): void =>
    setParameters(
      { ...parametersOf(next, today), ...(key !== null && { [OPENED]: key }) },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <PageHeading title={t('hr-inbox.title')} />
      <InboxFilterFields filters={filters} onChange={(change) => show({ ...filters, ...change }, null)} />
      <InboxList
        key={JSON.stringify(filters)}
        filters={filters}
        today={today}
        opened={opened}
        onOpen={(key) => show(filters, key)}
      />
    </>
  );
}
