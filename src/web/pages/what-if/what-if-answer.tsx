import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { ListFoot } from '../../parts/list-foot.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { PersonToChange } from './person-to-change.js';
import { answerKey, askWhatIf, type WhatIfPerson, type WhatIfTotals } from './what-if-queries.js';
import { useSideWords } from './use-side-words.js';
import type { AskWhatIf } from './what-if-request.js';
import { UnitsToChange } from './units-to-change.js';

/** What would have been otherwise: in figures, by unit, and person by person. */
export function WhatIfAnswer({ body, turn }: { body: AskWhatIf; turn: number }) {
  const t = useTranslate();
  const side = useSideWords();
  const { items, first, error, retry, more } = useCursorPages<
    WhatIfPerson,
    { readonly totals: WhatIfTotals | null }
  >(answerKey(body, turn), (next) => askWhatIf(body, next));
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  const totals = first?.totals ?? null;
  return (
    <>
      {totals !== null && <Totals totals={totals} />}
      {totals !== null && totals.changedPeople > 0 && <UnitsToChange units={totals.units} />}
      <Section title={t('what-if.people')}>
        {items.length === 0 ? (
          <Empty title={t('what-if.nobody')}>{t('what-if.nobody-text')}</Empty>
        ) : (
          <>
            <ul className="plain-list ruled">
              {items.map((person) => (
                <PersonToChange key={person.employeeId} person={person} />
              ))}
            </ul>
            <ListFoot
              more={more}
              name={t('what-if.people')}
              columns={(words) => [
                [words.t('people.name'), ({ fullName }) => fullName],
                [words.t('people.code'), ({ employeeCode }) => employeeCode],
                [words.t('save.days'), ({ days }) => days.length],
                [
                  words.t('save.what'),
                  ({ days }) =>
                    days
                      .map(
                        ({ date, before, after }) =>
                          `${formatCivilDate(date)}: ${side(before)} → ${side(after)}`,
                      )
                      .join('\n'),
                ],
              ]}
            />
          </>
        )}
      </Section>
    </>
  );
}

function Totals({ totals }: { totals: WhatIfTotals }) {
  const t = useTranslate();
  const { people, changedPeople, unchangedPeople, changedDays, failedDays } = totals;
  const figures = [
    { name: t('what-if.changed-people'), value: changedPeople },
    { name: t('what-if.unchanged-people'), value: unchangedPeople },
    { name: t('what-if.changed-days'), value: changedDays },
  ];
  return (
    <div className="stack" role="status">
      <p className="headline">
        {changedPeople === 0
          ? t('what-if.headline-none', { people })
          : t('what-if.headline', { changed: changedPeople, people, days: changedDays })}
      </p>
      <ul className="plain-list big-figures">
        {figures.map(({ name, value }) => (
          <li key={name} className="panel stack-close">
            <span className="quiet">{name}</span>
            <strong className="big-figure">{value}</strong>
          </li>
        ))}
      </ul>
      {failedDays > 0 && <p>{t('what-if.failed', { count: failedDays })}</p>}
    </div>
  );
}
