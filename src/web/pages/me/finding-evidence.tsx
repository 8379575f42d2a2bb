import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { useSource } from '../rules/use-source.js';
import { moves } from './finding-moves.js';
import { findingQuery } from './queries.js';
import { RuleName } from './rule-name.js';

/** What something recorded rests on, and how it came to stand where it does; asked for once it is opened. */
export function FindingEvidence({ id }: { id: string }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{t('findings.evidence')}</summary>
      {isOpen && <Evidence id={id} />}
    </details>
  );
}

function Evidence({ id }: { id: string }) {
  const t = useTranslate();
  const source = useSource();
  const { data, error, refetch } = useQuery(findingQuery(id));
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { because } = data.evidence;
  return (
    <div className="stack-close answer">
      {because.map(({ rule, value, citation }) => (
        <span key={rule}>
          <RuleName
            rule={rule}
            date={data.date}
            unitId={data.unitId}
            value={value as unknown as number | null}
          />
          {citation !== undefined && (
            <span className="quiet">
              {' '}
              ({source({ instrument: citation.instrument, article: citation.article ?? null })})
            </span>
          )}
        </span>
      ))}
      <ol className="sentences">
        {data.history.map(({ to, at, by, reason }) => (
          <li key={at}>
            {[`${formatInstant(at)}: ${t(moves[to])}`, by, reason]
              .filter((part) => part !== null)
              .join(' · ')}
          </li>
        ))}
      </ol>
    </div>
  );
}
