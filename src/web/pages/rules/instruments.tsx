import { useQuery } from '@tanstack/react-query';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { instrumentsQuery } from './rules-queries.js';
import { SaveItems } from '../../parts/save-items.js';

/** The legal acts of the book with what was seen of their dates; superseded ones stay. */
export function Instruments({ date }: { date: string }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(instrumentsQuery(date));
  const day = (key: 'rules.issued' | 'rules.from' | 'rules.until', on: string | null): string | null =>
    on === null ? null : t(key, { date: formatCivilDate(on) });
  return (
    <Section title={t('rules.instruments')}>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <ul className="plain-list ruled">
          {data.map((act) => (
            <li key={act.id} className="stack-close">
              <span className="row">
                <strong className="record-title">{act.number}</strong>
                {act.inForce === false && <span className="chip">{t('rules.not-in-force')}</span>}
              </span>
              <span>{act.title}</span>
              <span className="quiet">
                {[
                  act.issuer,
                  day('rules.issued', act.issued),
                  day('rules.from', act.from),
                  day('rules.until', act.until),
                  act.successor === null ? null : t('rules.successor', { number: act.successor }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <SaveItems
        name={t('rules.instruments')}
        items={data ?? []}
        columns={(words) => [
          [words.t('save.document'), ({ number }) => number],
          [words.t('save.name'), ({ title }) => title],
          [words.t('save.issuer'), ({ issuer }) => issuer],
          [words.t('save.date'), ({ issued }) => issued && { date: issued }],
          [words.t('save.from'), ({ from }) => from && { date: from }],
          [words.t('save.until'), ({ until }) => until && { date: until }],
          [words.t('save.successor'), ({ successor }) => successor],
        ]}
      />
    </Section>
  );
}
