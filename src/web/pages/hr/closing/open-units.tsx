import { Link } from 'react-router';
import { useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import { OpenMatters } from '../../decisions/open-matters.js';
import type { OpenMatter } from './closing-queries.js';
import { wayToMatter } from '../../decisions/way-to-matter.js';
import { openNames } from './closing-words.js';
import { openByUnit } from './open-by-unit.js';
import { SaveItems } from '../../../parts/save-items.js';

/** What is still open in each unit, with the way to where it is dealt with. */
export function OpenUnits({ open, month }: { open: readonly OpenMatter[]; month: string }) {
  const t = useTranslate();
  const both = useBoth();
  if (open.length === 0) return <p>{t('hr-open.none')}</p>;
  const { units, isCut } = openByUnit(open);
  const general = open.filter(({ items }) => items.length === 0);
  return (
    <div className="stack-close">
      {general.length > 0 && (
        <ul className="sentences">
          {general.map(({ kind, vi, en }) => (
            <li key={kind}>{both(vi, en)}</li>
          ))}
        </ul>
      )}
      {units.length > 0 && (
        <ul className="plain-list ruled">
          {units.map(({ unitId, unitName, kinds }) => (
            <li key={unitId} className="row row-apart">
              <Link className="record-title" to={`/hr/bang-cong?${new URLSearchParams({ thang: month, 'don-vi': unitId })}`}>
                {unitName}
              </Link>
              <span className="row">
                {kinds.map(({ kind, count }) => (
                  <OpenKind
                    key={kind}
                    text={`${t(openNames[kind])}: ${count}`}
                    way={wayToMatter(kind, { unitId, date: null, fullName: null })}
                  />
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <SaveItems
        name={t('hr-open.title')}
        items={units.flatMap(({ unitName, kinds }) => kinds.map((each) => ({ unitName, ...each })))}
        columns={(words) => [
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.kind'), ({ kind }) => t(openNames[kind])],
          [words.t('save.count'), ({ count }) => count],
        ]}
      />
      {isCut && <p className="quiet">{t('hr-open.cut')}</p>}
      <details>
        <summary>{t('hr-open.by-matter')}</summary>
        <OpenMatters open={open} />
      </details>
    </div>
  );
} // prettier-ignore

/** One kind of what is open in a unit; it leads to the list where it is dealt with. */
function OpenKind({ text, way }: { text: string; way: string | null }) {
  return way === null ? (
    <span className="chip">{text}</span>
  ) : (
    <Link className="chip" to={way}>
      {text}
    </Link>
  );
}
