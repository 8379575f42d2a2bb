import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { directorParametersOf } from './director-address.js';
import { subUnitsQuery, unitQuery } from './director-queries.js';

/** From a unit up to the one above it, and down to those directly below. */
export function UnitWay({ month, unitId }: { month: string; unitId: string }) {
  const t = useTranslate();
  const { data: unit } = useQuery(unitQuery(unitId));
  const { data: below } = useQuery(subUnitsQuery(unitId));
  // One that the caller may not see is refused; then there is no way up.
  const above = useQuery({ ...unitQuery(unit?.parentId ?? ''), enabled: Boolean(unit?.parentId) });
  const to = (id: string): string =>
    `/director?${new URLSearchParams(directorParametersOf({ month, unitId: id }))}`;
  if (!above.data && !below?.items.length) return null;
  return (
    <nav className="stack-close in-text no-print" aria-label={t('director.way')}>
      {above.data && (
        <span>
          {t('director.above')} <Link to={to(above.data.id)}>{above.data.name}</Link>
        </span>
      )}
      {below !== undefined && below.items.length > 0 && (
        <div className="row">
          {t('director.below')}
          <ul className="plain-list row below">
            {below.items.map(({ id, name }) => (
              <li key={id}>
                <Link to={to(id)}>{name}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </nav>
  );
}
