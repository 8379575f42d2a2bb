import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { HR } from '../hr-queries.js';
import { rosterChanges, type Wish } from './roster-changes.js';
import { RosterGrid } from './roster-grid.js';
import type { PreviewPerson, RosterEntry } from './schedules-queries.js';
import { typedSessions } from './typed-sessions.js';

const MORNING = '07:30-11:30';

/** The grid of a month, the hours that whoever is ticked comes for, and what becomes of the changes. */
export function RosterForm({
  month,
  people,
  stored,
  mayWrite,
}: {
  month: string;
  people: readonly PreviewPerson[];
  stored: readonly RosterEntry[];
  mayWrite: boolean;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const id = useId();
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish>>(new Map());
  const coming = stored.filter(({ sessions }) => sessions.length > 0);
  const [hours, setHours] = useState(coming[0]?.sessions.join(', ') ?? MORNING);
  const [document, setDocument] = useState('');
  const changes = rosterChanges(wishes, coming);
  const count = changes.put.length + changes.remove.length;
  const sessions = typedSessions(hours);
  const isWrong = sessions === null || sessions.length === 0;
  const save = useMutation({
    mutationFn: async () => {
      const entries = changes.put.map((each) => ({ ...each, sessions: sessions ?? [] }));
      const body = { entries, ...(document.trim() !== '' && { document: document.trim() }) };
      if (entries.length > 0) await answerOf(api.PUT('/api/v1/rosters', { body }));
      for (const each of changes.remove)
        await answerOf(api.DELETE('/api/v1/rosters/{id}', { params: { path: { id: each } } }));
    },
    onSuccess: () => setWishes(new Map()),
    // What was sent before a refusal stands: what is shown is what is stored.
    onSettled: () => client.invalidateQueries({ queryKey: HR }),
  });
  return (
    <div className="stack">
      {mayWrite && (
        <div className="filters">
          <div className="stack-close">
            <label htmlFor={`${id}-hours`}>{t('lich.roster-hours')}</label>
            <Input
              id={`${id}-hours`}
              value={hours}
              maxLength={100}
              autoComplete="off"
              {...(isWrong && { status: 'error' as const, 'aria-invalid': true })}
              onChange={({ target }) => setHours(target.value)}
            />
          </div>
          <div className="stack-close">
            <label htmlFor={`${id}-document`}>{t('lich.roster-document')}</label>
            <Input
              id={`${id}-document`}
              value={document}
              maxLength={200}
              autoComplete="off"
              placeholder={t('lich.roster-document-example')}
              onChange={({ target }) => setDocument(target.value)}
            />
          </div>
        </div>
      )}
      {isWrong && <p role="alert">{t('lich.hours-wrong')}</p>}
      <RosterGrid
        month={month}
        people={people}
        coming={coming}
        wishes={wishes}
        mayWrite={mayWrite && !save.isPending}
        onWish={(key, wish) => setWishes((before) => new Map([...before, [key, wish]]))}
      />
      <RefusalAlert error={save.error} />
      {mayWrite && (
        <div className="row">
          <Button
            type="primary"
            disabled={count === 0 || isWrong}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('lich.roster-save', { count })}
          </Button>
          {count > 0 && <Button onClick={() => setWishes(new Map())}>{t('common.cancel')}</Button>}
          <span role="status" className="quiet">
            {save.isSuccess && count === 0 && t('lich.roster-saved')}
          </span>
        </div>
      )}
    </div>
  );
}
