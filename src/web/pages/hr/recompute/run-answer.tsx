import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { FailureView } from '../../../parts/failure-view.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { Waiting } from '../../../parts/waiting.js';
import { RecomputeAnswer } from './recompute-answer.js';
import { useAskRun, useRun, type Run } from './use-runs.js';

/** What came of a computation in the background; one that only looked can be done for good. */
export function RunAnswer({ run, onSaving }: { run: Run; onSaving: () => void }) {
  const t = useTranslate();
  const { data, error, refetch } = useRun(run.id);
  const ask = useAskRun();
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.answer === null) return null;
  const { from, until, unitId, employeeId, dryRun } = data;
  const save = (): void =>
    ask.mutate({ from, until, unitId, employeeId, dryRun: false }, { onSuccess: onSaving });
  return (
    <>
      <RefusalAlert error={ask.error} />
      {dryRun && data.answer.different > 0 && (
        <div className="row">
          <Button type="primary" loading={ask.isPending} onClick={save}>
            {t('hr-anew.save', { count: data.answer.different })}
          </Button>
        </div>
      )}
      <RecomputeAnswer answer={data.answer} isSaved={!dryRun} />
    </>
  );
}
