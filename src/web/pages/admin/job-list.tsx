import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { ListFoot } from '../../parts/list-foot.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { TechnicalDetail } from '../../parts/technical-detail.js';
import { useUnitNames } from '../../parts/use-unit-names.js';
import { Waiting } from '../../parts/waiting.js';
import { JOBS, type Job } from './admin-queries.js';
import { periodWords } from './period-words.js';
import { JobMark } from './job-mark.js';
import { jobKindName, jobStates, type JobStatus } from './job-words.js';

const POLL_MS = 3000;
const PAGE = 30;

/** Background work of a kind and in a state, or any, with what can be done about each. */
export function JobList({ kind, status }: { kind: string | null; status: JobStatus | null }) {
  const t = useTranslate();
  const client = useQueryClient();
  const queryKey = [...JOBS, 'list', kind, status];
  const search = { limit: PAGE, ...(kind !== null && { kind }), ...(status !== null && { status }) };
  const { items, error, retry, isOld, more } = useCursorPages<Job>(queryKey, (next) =>
    answerOf(api.GET('/api/v1/jobs', { params: { query: { ...search, ...next } } })),
  );
  const isMoving = items?.some((job) => isUnfinished(job)) ?? false;
  // Only while something is on its way does the list ask again.
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: JOBS }), POLL_MS);
    return () => clearInterval(timer);
  }, [isMoving, client]);
  const names = useUnitNames((items ?? []).flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  if (items.length === 0) return <Empty title={t('admin-jobs.none')}>{t('admin-jobs.none-text')}</Empty>;
  return (
    <div className="stack" aria-busy={isOld}>
      <ul className="plain-list ruled">
        {items.map((job) => (
          <JobRow key={job.id} job={job} unitName={names.get(job.unitId ?? '') ?? null} />
        ))}
      </ul>
      <ListFoot
        more={more}
        name={t('admin-jobs.title')}
        columns={(words) => [
          [
            words.t('save.what'),
            ({ kind: of }) => {
              const key = jobKindName(of);
              return key === null ? of : t(key);
            },
          ],
          [words.t('save.time'), ({ period }) => periodWords(period) ?? period],
          [words.t('save.state'), (job) => t(jobStates[job.status as JobStatus])],
          [words.t('save.filed'), ({ createdAt }) => ({ at: createdAt })],
          [words.t('save.ended'), ({ finishedAt }) => finishedAt && { at: finishedAt }],
          [words.t('save.error'), (job) => job.error],
        ]}
      />
    </div>
  );
}

/** The service's own sentences are Vietnamese; what a library says is not. */
function isSentence(error: string): boolean {
  return /[\u00C0-\u024F\u1EA0-\u1EF9]/.test(error);
}

function isUnfinished({ status }: Job): boolean {
  return status === 'queued' || status === 'running';
}

function JobRow({ job, unitName }: { job: Job; unitName: string | null }) {
  const t = useTranslate();
  const client = useQueryClient();
  const { permissions } = useSignedIn();
  const { id, kind, period, status, progress, attempts, error, createdAt, finishedAt } = job;
  const params = { path: { id } };
  const change = useMutation({
    mutationFn: (what: 'cancel' | 'retry') =>
      answerOf(
        what === 'cancel'
          ? api.POST('/api/v1/jobs/{id}/cancel', { params })
          : api.POST('/api/v1/jobs/{id}/retry', { params }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: JOBS }),
  });
  const key = jobKindName(kind);
  const name = key === null ? kind : t(key);
  const isWaiting = isUnfinished(job);
  const act = isWaiting ? 'cancel' : status === 'done' ? null : 'retry';
  // Names of a job's own are for programs; a month or a day tells people something.
  const about = periodWords(period);
  return (
    <li className="stack-close">
      <div className="row row-apart">
        <span className="stack-close">
          <strong className="record-title">{[name, about, unitName].filter(Boolean).join(' · ')}</strong>
          <span className="row">
            <JobMark status={status as JobStatus} />
            {status === 'running' && <progress max={100} value={progress} aria-label={t('admin-jobs.progress', { name })} />}
          </span>
          <span className="quiet">
            {[
              t('admin-jobs.asked', { at: formatInstant(createdAt) }),
              finishedAt && t('admin-jobs.ended', { at: formatInstant(finishedAt) }),
              attempts > 1 && t('admin-jobs.attempts', { count: attempts }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {act !== null && permissions.includes('operations:write') && (
          <Button
            loading={change.isPending}
            aria-label={t(act === 'cancel' ? 'admin-jobs.cancel-of' : 'admin-jobs.retry-of', { name })}
            onClick={() => change.mutate(act)}
          >
            {t(act === 'cancel' ? 'admin-jobs.cancel' : 'admin-jobs.retry')}
          </Button>
        )}
      </div>
      {error !== null && (isSentence(error) ? <span>{error}</span> : <TechnicalDetail text={error} />)}
      {error !== null && isWaiting && <span className="quiet">{t('admin-jobs.tried-again')}</span>}
      <RefusalAlert error={change.error} />
    </li>
  );
} // prettier-ignore
