import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { UnitFilter } from '../unit-filter.js';
import { assignmentsQuery, schedulesQuery, type Assignment } from './schedules-queries.js';
import { useDays } from './use-days.js';
import { SaveItems } from '../../../parts/save-items.js';

const EndBinding = lazily(async () => (await import('./end-binding.js')).EndBinding);
const RemoveBinding = lazily(async () => (await import('./remove-binding.js')).RemoveBinding);

/** Whom schedules bind: what holds now or later, and what is over. */
export function AssignmentsPart({ mayWrite, onAdd }: { mayWrite: boolean; onAdd: () => void }) {
  const t = useTranslate();
  const today = todayAt();
  const [unitId, setUnitId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(assignmentsQuery(unitId));
  const { data: schedules } = useQuery(schedulesQuery);
  const ending = useDialog<Assignment>();
  const removing = useDialog<Assignment>();
  const names = new Map((schedules?.items ?? []).map(({ id, name }) => [id, name]));
  const isOver = ({ until }: Assignment): boolean => until !== null && until <= today;
  const over = data?.items.filter(isOver) ?? [];
  const holding = data?.items.filter((each) => !isOver(each)) ?? [];
  const row = (each: Assignment) => (
    <AssignmentRow
      key={each.id}
      assignment={each}
      name={names.get(each.scheduleId)}
      actions={
        mayWrite && (
          <span className="row">
            <Button aria-label={`${t('lich.end')}: ${targetOf(each)}`} onClick={() => ending.show(each)}>
              {t('lich.end')}
            </Button>
            {each.from > today && (
              <Button aria-label={`${t('common.remove')}: ${targetOf(each)}`} onClick={() => removing.show(each)}>
                {t('common.remove')}
              </Button>
            )}
          </span>
        )
      }
    />
  );
  return (
    <Section
      title={t('lich.bindings')}
      actions={
        mayWrite && schedules && schedules.items.length > 0 && <Button onClick={onAdd}>{t('lich.bind')}</Button>
      }
    >
      <p className="quiet">{t('lich.bindings-text')}</p>
      <div className="filters">
        <UnitFilter unitId={unitId} onChange={setUnitId} />
      </div>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : holding.length === 0 ? (
        <Empty title={t('lich.bindings-none')}>{t('lich.bindings-none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">{holding.map(row)}</ul>
      )}
      {over.length > 0 && (
        <details>
          <summary>{t('lich.bindings-over', { count: over.length })}</summary>
          <ul className="plain-list ruled past-list">{over.map(row)}</ul>
        </details>
      )}
      <SaveItems
        name={t('lich.bindings')}
        items={[...holding, ...over]}
        columns={(words) => [
          [t('people.unit'), ({ unitName }) => unitName],
          [t('people.name'), ({ fullName }) => fullName],
          [t('lich.code'), ({ scheduleCode }) => scheduleCode],
          [t('lich.name'), ({ scheduleId }) => names.get(scheduleId) ?? null],
          [words.t('save.from'), ({ from }) => ({ date: from })],
          [words.t('save.until'), ({ until }) => until && { date: until }],
        ]}
      />
      {ending.target !== null && (
        <EndBinding open={ending.open} assignment={ending.target} onClose={ending.close} />
      )}
      {removing.target !== null && (
        <RemoveBinding open={removing.open} assignment={removing.target} onClose={removing.close} />
      )}
    </Section>
  );
} // prettier-ignore

function targetOf({ unitName, fullName }: Assignment): string {
  return unitName ?? fullName ?? '–';
}

function AssignmentRow({
  assignment,
  name,
  actions,
}: {
  assignment: Assignment;
  name: string | undefined;
  actions: ReactNode;
}) {
  const t = useTranslate();
  const days = useDays();
  const { unitId, scheduleCode } = assignment;
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{targetOf(assignment)}</strong>
          <span className="chip">{t(unitId === null ? 'lich.one-person' : 'lich.with-below')}</span>
        </span>
        <span>{[name, scheduleCode].filter(Boolean).join(' · ')}</span>
        <span className="quiet">{days(assignment)}</span>
      </span>
      {actions}
    </li>
  );
}
