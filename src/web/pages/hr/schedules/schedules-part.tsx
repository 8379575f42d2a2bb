import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Section } from '../../../parts/section.js';
import { Waiting } from '../../../parts/waiting.js';
import { PatternWords } from './pattern-words.js';
import { schedulesQuery, type Schedule } from './schedules-queries.js';
import { policyNames } from './schedule-words.js';
import { SaveItems } from '../../../parts/save-items.js';
import { usePatternText } from './use-pattern-text.js';

/** Every schedule in plain words. */
export function SchedulesPart({
  mayChange,
  onAdd,
  onChange,
}: {
  mayChange: boolean;
  onAdd: () => void;
  onChange: (code: string) => void;
}) {
  const t = useTranslate();
  const patternText = usePatternText();
  const { data, error, refetch } = useQuery(schedulesQuery);
  return (
    <Section
      title={t('lich.schedules')}
      actions={
        mayChange && (
          <Button type={data?.items.length === 0 ? 'primary' : 'default'} onClick={onAdd}>
            {t('lich.add')}
          </Button>
        )
      }
    >
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('lich.none')}>{t(mayChange ? 'lich.none-text' : 'lich.none-wait')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((schedule) => (
            <ScheduleRow
              key={schedule.id}
              schedule={schedule}
              {...(mayChange && { onChange: () => onChange(schedule.code) })}
            />
          ))}
        </ul>
      )}
      <SaveItems
        name={t('lich.schedules')}
        items={data?.items ?? []}
        columns={(words) => [
          [t('lich.code'), ({ code }) => code],
          [t('lich.name'), ({ name }) => name],
          [words.t('save.hours'), patternText],
          [words.t('save.kind'), ({ policy }) => t(policyNames[policy])],
          [t('lich.follows'), ({ followsCalendar }) => (followsCalendar ? words.t('save.yes') : null)],
          [t('lich.trusts'), ({ trustDirection }) => (trustDirection ? words.t('save.yes') : null)],
        ]}
      />
      {!mayChange && <p className="quiet">{t('lich.everywhere-only')}</p>}
    </Section>
  );
}

function ScheduleRow({ schedule, onChange }: { schedule: Schedule; onChange?: () => void }) {
  const t = useTranslate();
  const { code, name, policy, followsCalendar, trustDirection } = schedule;
  const besides = [
    t(policyNames[policy]),
    t(followsCalendar ? 'lich.follows' : 'lich.follows-not'),
    trustDirection && t('lich.trusts'),
  ];
  return (
    <li className="row row-apart schedule-row">
      <div className="stack-close">
        <span className="row">
          <strong className="record-title">{name}</strong>
          <span className="chip">{code}</span>
        </span>
        <PatternWords pattern={schedule} />
        <span className="quiet">{besides.filter(Boolean).join(' · ')}</span>
      </div>
      {onChange && (
        <Button aria-label={t('lich.change-of', { name })} onClick={onChange}>
          {t('common.change')}
        </Button>
      )}
    </li>
  );
}
