import { useTranslate } from '../../../i18n/language.js';
import { DayField } from '../../../parts/day-field.js';
import { SearchField } from '../../../parts/search-field.js';
import { UnitFilter } from '../unit-filter.js';
import { ChoiceFilter } from './choice-filter.js';
import { useExcuseName } from './use-excuse-name.js';
import type { Said } from './use-address.js';
import { listedKinds, type ExcuseFilterValues, type ExcuseState } from './use-excuse-filters.js';

/** Which excuses are shown. */
export function ExcuseFilters({
  filters,
  onChange,
}: {
  filters: ExcuseFilterValues;
  onChange: (change: Partial<Said<keyof ExcuseFilterValues>>) => void;
}) {
  const t = useTranslate();
  const nameOf = useExcuseName();
  const states: readonly { value: ExcuseState; label: string }[] = [
    { value: 'proposed', label: t('proposal.proposed') },
    { value: 'approved', label: t('proposal.approved') },
    { value: 'rejected', label: t('proposal.rejected') },
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
        value={filters.state}
        options={states}
        onChange={(state) => onChange({ state: state === 'proposed' ? null : state })}
      />
      <UnitFilter unitId={filters.unitId} onChange={(unitId) => onChange({ unitId })} />
      <ChoiceFilter
        label={t('hr-propose.kind')}
        value={filters.kind}
        every={t('hr-requests.every-kind')}
        options={listedKinds.map((kind) => ({ value: kind, label: nameOf(kind) }))}
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
