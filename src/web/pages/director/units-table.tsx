import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { directorParametersOf } from './director-address.js';
import type { UnitOf } from './director-queries.js';
import { onTimeShare } from './figures.js';
import { useFigureText } from './use-figure-text.js';

/** Each unit with its figures. */
export function UnitsTable({ units, month }: { units: readonly UnitOf[]; month: string }) {
  const t = useTranslate();
  const text = useFigureText();
  return (
    <ScrollTable name={t('director.each-unit')}>
      <thead>
        <tr>
          <th scope="col">{t('people.unit')}</th>
          <th scope="col">{t('director.people')}</th>
          <th scope="col">{t('director.on-time')}</th>
          <th scope="col">{t('director.late')}</th>
          <th scope="col">{t('director.early')}</th>
          <th scope="col">{t('director.absent')}</th>
          <th scope="col">{t('director.missing')}</th>
          <th scope="col">{t('director.open')}</th>
          <th scope="col">{t('director.confirmed')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row">
              <Link
                to={`/director?${new URLSearchParams(directorParametersOf({ month, unitId: unit.unitId }))}`}
              >
                {unit.unitName}
              </Link>
            </th>
            <td>{unit.people}</td>
            <td>{text(onTimeShare(unit), true)}</td>
            <td>{unit.lateArrivals}</td>
            <td>{unit.earlyDepartures}</td>
            <td>{unit.absences}</td>
            <td>{unit.missingIns + unit.missingOuts}</td>
            <td>{unit.open}</td>
            <td>{unit.confirmed}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
