import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { Section } from '../../parts/section.js';
import type { WhatIfTotals } from './what-if-queries.js';

type Unit = WhatIfTotals['units'][number];
type Column = keyof Unit['before'];

/** The sums of each unit, as they are and as they would be. */
export function UnitsToChange({ units }: { units: readonly Unit[] }) {
  const t = useTranslate();
  const both = useBoth();
  const { language } = useLanguage().pack;
  const columns: readonly { readonly key: Column; readonly name: string }[] = [
    { key: 'paidDays', name: t('director.paid') },
    { key: 'lateArrivals', name: t('director.late') },
    { key: 'earlyDepartures', name: t('director.early') },
    { key: 'absences', name: t('director.absent') },
    { key: 'findings', name: t('what-if.findings') },
  ];
  const say = (unit: Unit, key: Column): string => {
    const [before, after] = [unit.before[key], unit.after[key]].map((value) => formatNumber(value, language));
    return before === after
      ? String(before)
      : t('what-if.becomes', { before: before ?? '', after: after ?? '' });
  };
  return (
    <Section title={t('what-if.units')}>
      <ScrollTable name={t('what-if.units')}>
        <thead>
          <tr>
            <th scope="col">{t('people.unit')}</th>
            <th scope="col">{t('what-if.changed-people')}</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">
                {unit.unitName}
                {unit.rules.map(({ rule, ruleVi, ruleEn, before, after }) => (
                  <span key={rule} className="quiet rule-line">
                    {`${rule} ${both(ruleVi, ruleEn)}: ${t('what-if.becomes', { before, after })}`}
                  </span>
                ))}
              </th>
              <td>{`${unit.changedPeople}/${unit.people}`}</td>
              {columns.map(({ key }) => (
                <td key={key}>{say(unit, key)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Section>
  );
}
