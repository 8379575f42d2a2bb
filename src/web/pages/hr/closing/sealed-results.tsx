import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { DaysWithoutInputs } from './days-without-inputs.js';

type Revision = import('../../../api-types.js').components['schemas']['VerifiedRevisionView'];

/** What the days of a revision give when they are computed again from what was sealed, and which do not come out the same. */
export function SealedResults({ of: { result } }: { of: Revision }) {
  const t = useTranslate();
  if (result === null) return <p>{t('hr-sealed.no-inputs')}</p>;
  const { days, differing, withoutInputs, bare, named } = result;
  const kinds = {
    figures: t('hr-sealed.figures'),
    facts: t('hr-sealed.facts'),
    added: t('hr-sealed.added'),
    unreadable: t('hr-sealed.unreadable'),
  };
  return (
    <>
      <p>
        {t(differing === 0 ? 'hr-sealed.recomputed' : 'hr-sealed.recomputed-otherwise', { days, differing })}
        {withoutInputs > 0 && ` ${t('hr-sealed.without-inputs', { days: withoutInputs })}`}
      </p>
      {withoutInputs > 0 && <DaysWithoutInputs days={bare} count={withoutInputs} />}
      {named.length > 0 && (
        <ul className="sentences">
          {named.map(({ employeeId, fullName, unitId, unitName, date, kind }) => (
            <li key={`${employeeId} ${unitId} ${date} ${kind}`}>
              {[fullName, unitName, date === null ? '' : formatCivilDate(date), kinds[kind]]
                .filter((word) => word !== '')
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
