import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import { Button } from 'antd';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { FailureView } from '../../../parts/failure-view.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { Section } from '../../../parts/section.js';
import { StatusMark } from '../../../parts/status-mark.js';
import { useUnitNames } from '../../../parts/use-unit-names.js';
import { addDays } from '../../me/month-grid.js';
import { isOn, useRuns, useStopRun, type Run } from './use-runs.js';
import { SaveItems } from '../../../parts/save-items.js';

/** Computations in the background: how far each is, to be stopped, or what came of it. */
export function RunsPart({ opened, onOpen }: { opened: string | null; onOpen: (run: Run) => void }) {
  const t = useTranslate();
  const { data, error, refetch } = useRuns();
  const stop = useStopRun();
  const items = data?.items ?? [];
  const unitNames = useUnitNames(items.flatMap(({ unitId }) => unitId ?? []));
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (items.length === 0) return null;
  return (
    <Section title={t('hr-anew.runs')}>
      <RefusalAlert error={stop.error} />
      <ul className="plain-list ruled runs">
        {items.map((run) => {
          const { id, from, until, unitId, dryRun, createdAt, status } = run;
          const name = t('hr-anew.run-range', { from: formatCivilDate(from), to: formatCivilDate(addDays(until, -1)) });
          const besides = [
            t(dryRun ? 'hr-anew.run-dry' : 'hr-anew.run-saving'),
            unitId === null ? null : (unitNames.get(unitId) ?? '…'),
            t('hr-anew.run-asked', { at: formatInstant(createdAt) }),
          ];
          return (
            <li key={id} className="row row-apart">
              <span className="stack-close">
                <strong>{name}</strong>
                <span className="quiet">{besides.filter((part) => part !== null).join(' · ')}</span>
                <RunMark run={run} />
                {isOn(run) && <progress className="run-progress" value={run.progress} max={100} aria-label={name} />}
              </span>
              {isOn(run) && (
                <Button aria-label={t('hr-anew.run-stop-of', { name })} onClick={() => stop.mutate(id)}>
                  {t('hr-anew.run-stop')}
                </Button>
              )}
              {status === 'done' && opened !== id && (
                <Button aria-label={t('hr-anew.run-open-of', { name })} onClick={() => onOpen(run)}>
                  {t('hr-anew.run-open')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <SaveItems
        name={t('hr-anew.runs')}
        items={items}
        columns={(words) => [
          [words.t('save.from'), ({ from }) => ({ date: from })],
          [words.t('save.until'), ({ until }) => ({ date: until })],
          [t('people.unit'), ({ unitId }) => unitId && (unitNames.get(unitId) ?? null)],
          [words.t('save.kind'), ({ dryRun }) => t(dryRun ? 'hr-anew.run-dry' : 'hr-anew.run-saving')],
          [words.t('save.filed'), ({ createdAt }) => ({ at: createdAt })],
          [words.t('save.ended'), ({ finishedAt }) => finishedAt && { at: finishedAt }],
          [words.t('save.state'), ({ status, progress }) => t(stateNames[status], { percent: progress })],
        ]}
      />
    </Section>
  );
} // prettier-ignore

const stateNames = {
  queued: 'hr-anew.run-queued',
  running: 'hr-anew.run-running',
  done: 'hr-anew.run-done',
  failed: 'hr-anew.run-failed',
  cancelled: 'hr-anew.run-cancelled',
} as const;

function RunMark({ run: { status, progress } }: { run: Run }) {
  const t = useTranslate();
  const marks = {
    queued: { tone: 'warn', icon: <ClockCircleOutlined /> },
    running: { tone: 'warn', icon: <SyncOutlined /> },
    done: { tone: 'good', icon: <CheckCircleOutlined /> },
    failed: { tone: 'bad', icon: <CloseCircleOutlined /> },
    cancelled: { tone: 'off', icon: <MinusCircleOutlined /> },
  } as const;
  return <StatusMark {...marks[status]}>{t(stateNames[status], { percent: progress })}</StatusMark>;
} // prettier-ignore
