import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { Section } from '../../parts/section.js';
import { areaNames } from '../rules/rules-words.js';
import type { MonthOf } from './director-queries.js';

/** The four contents of public-service culture: what was noted, what was confirmed, and the same of the month before. */
export function FourContents({ now, before }: { now: MonthOf; before: MonthOf | undefined }) {
  const t = useTranslate();
  const sum = now.areas.reduce(
    (total, { open, confirmed, excused }) => total + open + confirmed + excused,
    0,
  );
  const earlier = (area: MonthOf['areas'][number]['area']): string =>
    before === undefined || before.attendance === null
      ? '–'
      : String(before.areas.find((each) => each.area === area)?.confirmed ?? 0);
  return (
    <Section title={t('director.contents')}>
      {sum === 0 && <p>{t('director.contents-none')}</p>}
      <ScrollTable name={t('director.contents')}>
        <thead>
          <tr>
            <th scope="col">{t('director.content')}</th>
            <th scope="col">{t('director.open')}</th>
            <th scope="col">{t('director.excused')}</th>
            <th scope="col">{t('director.confirmed')}</th>
            <th scope="col">{t('director.confirmed-before')}</th>
          </tr>
        </thead>
        <tbody>
          {now.areas.map(({ area, open, confirmed, excused }) => (
            <tr key={area}>
              <th scope="row">{t(areaNames[area])}</th>
              <td>{open}</td>
              <td>{excused}</td>
              <td>
                <strong>{confirmed}</strong>
              </td>
              <td>{earlier(area)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="quiet">{t('director.contents-text')}</p>
      <p className="no-print">
        <Link to="/quy-tac">{t('director.rules')}</Link>
      </p>
    </Section>
  );
}
