import { useTranslate } from '../../../i18n/language.js';
import { DayField } from '../../../parts/day-field.js';
import { SearchField } from '../../../parts/search-field.js';
import { requestKinds, type RequestKind } from '../../me/request-kinds.js';
import { UnitFilter } from '../unit-filter.js';
import { ChoiceFilter } from './choice-filter.js';
import type { Said } from './use-address.js';
import type { RequestFilterValues, ShownRequests } from './use-request-filters.js';

/** Which requests are shown. */
export function RequestFilters({
  filters,
  onChange,
}: {
  filters: RequestFilterValues;
  onChange: (change: Partial<Said<keyof RequestFilterValues>>) => void;
}) {
  const t = useTranslate();
  const states: readonly { value: ShownRequests; label: string }[] = [
    { value: 'waiting', label: t('hr-requests.waiting') },
    { value: 'mine', label: t('hr-requests.mine') },
    { value: 'cancelling', label: t('hr-requests.cancelling') },
    { value: 'approved', label: t('hr-requests.approved') },
    { value: 'refused', label: t('hr-requests.refused') },
    { value: 'all', label: t('hr-requests.all') },
  ];
  return (
    <div className="filters filters-dense" role="search">
      <SearchField
        label={t('people.search')}
        example={t('people.search-example')}
        search={filters.text}
        onSearch={(text) => onChange({ text })}
      />
      <ChoiceFilter
        label={t('hr-requests.state')}
        value={filters.shown}
        options={states}
        isWide
        onChange={(shown) => onChange({ shown: shown === 'waiting' ? null : shown })}
      />
      <UnitFilter unitId={filters.unitId} onChange={(unitId) => onChange({ unitId })} />
      <ChoiceFilter<RequestKind>
        label={t('hr-requests.kind')}
        value={filters.kind}
        every={t('hr-requests.every-kind')}
        options={requestKinds.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <DayField label={t('hr-requests.from')} date={filters.from} onChange={(from) => onChange({ from })} />
      <DayField
        label={t('hr-requests.until')}
        date={filters.until}
        onChange={(until) => onChange({ until })}
      />
    </div>
  );
}
