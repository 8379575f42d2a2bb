import type { components } from '../../../api-types.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';

/** Days that are, or would be, sealed without what they follow from: people by name, each with the dates. */
export function DaysWithoutInputs({
  days,
  count,
}: {
  days: readonly components['schemas']['DayWithoutInputsView'][];
  count: number;
}) {
  const t = useTranslate();
  return (
    <ul className="sentences">
      {days.map(({ employeeId, fullName, unitId, unitName, date }) => (
        <li key={`${employeeId} ${unitId} ${date}`}>
          {[fullName, unitName, formatCivilDate(date)].join(' · ')}
        </li>
      ))}
      {count > days.length && <li>{t('hr-seal.more-days', { count: count - days.length })}</li>}
    </ul>
  );
}
