import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatShare } from '../../i18n/format-share.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { directorParametersOf, type DirectorAddress } from './director-address.js';
import { unitsOfMonthQuery } from './director-queries.js';
import { rankUnits, type RankedUnit } from './rank-units.js';
import { UnitsTable } from './units-table.js';

/** The units of the month: who did best and worst, and each with its figures; a name leads to that unit alone. */
export function UnitsPart({ month, unitId }: DirectorAddress) {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const { data, error, refetch } = useQuery(unitsOfMonthQuery(month, unitId));
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { best, worst, leftOut } = rankUnits(data.items, data.smallest);
  // The figures above say that there are none.
  if (data.items.length === 0) return null;
  const compared = data.items.length - leftOut;
  const shares = [...best, ...worst].map(({ share }) => share);
  const areAlike = shares.every((share) => share === shares[0]);
  return (
    <Section title={t('director.units')}>
      {compared > 1 && areAlike && (
        <p>{t('director.all-alike', { share: formatShare(shares[0] ?? 0, language) })}</p>
      )}
      {compared > 1 && !areAlike && (
        <div className="pair best-worst">
          <Ranking title={t('director.best')} units={best} month={month} />
          {worst.length > 0 && <Ranking title={t('director.worst')} units={worst} month={month} />}
        </div>
      )}
      {leftOut > 0 && data.items.length > 1 && (
        <p className="quiet">{t('director.left-out', { count: leftOut, smallest: data.smallest })}</p>
      )}
      <UnitsTable units={data.items} month={month} />
    </Section>
  );
}

function Ranking({ title, units, month }: { title: string; units: readonly RankedUnit[]; month: string }) {
  const { language } = useLanguage().pack;
  return (
    <div className="stack-close">
      <h3>{title}</h3>
      <ol className="ranking">
        {units.map(({ unit, share }) => (
          <li key={unit.unitId}>
            <span className="row row-apart">
              <Link
                className="record-title"
                to={`/director?${new URLSearchParams(directorParametersOf({ month, unitId: unit.unitId }))}`}
              >
                {unit.unitName}
              </Link>
              <strong className="time">{formatShare(share, language)}</strong>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
