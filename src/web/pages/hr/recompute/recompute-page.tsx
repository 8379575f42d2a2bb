import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { isRefusal } from '../../../api/refusal.js';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { DayField } from '../../../parts/day-field.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { Section } from '../../../parts/section.js';
import { addDays } from '../../me/month-grid.js';
import { NotPermitted } from '../../not-permitted.js';
import { HR } from '../hr-queries.js';
import { PersonChoice } from '../person-choice.js';
import { UnitFilter } from '../unit-filter.js';
import { RecomputeAnswer } from './recompute-answer.js';
import { RunAnswer } from './run-answer.js';
import { RunsPart } from './runs-part.js';
import { useAskRun, type Run } from './use-runs.js';

interface Range {
  readonly from: string | null;
  /** The last day, included. */
  readonly to: string | null;
  readonly unitId: string | null;
  readonly employeeId: string | null;
}

/** Days computed anew: what would come out differently is seen day by day before it is saved. */
export function RecomputePage() {
  const t = useTranslate();
  const client = useQueryClient();
  const { permissions } = useSignedIn();
  const today = todayAt();
  const [range, setRange] = useState<Range>({
    from: `${today.slice(0, 7)}-01`,
    to: today,
    unitId: null,
    employeeId: null,
  });
  const [opened, setOpened] = useState<Run | null>(null);
  const ask = useAskRun();
  const bodyOf = (dryRun: boolean) => {
    const { from, to, unitId, employeeId } = range;
    return { from: from ?? '', until: to === null ? '' : addDays(to, 1), unitId, employeeId, dryRun };
  };
  const run = (dryRun: boolean) =>
    answerOf(api.POST('/api/v1/attendance/recompute', { body: bodyOf(dryRun) }));
  const askFor = (dryRun: boolean): void =>
    ask.mutate(bodyOf(dryRun), {
      onSuccess: () => {
        look.reset();
        setOpened(null);
      },
    });
  const look = useMutation({ mutationFn: () => run(true) });
  const save = useMutation({
    mutationFn: () => run(false),
    onSuccess: () => client.invalidateQueries({ queryKey: HR }),
  });
  if (!permissions.includes('attendance:recompute')) return <NotPermitted title={t('hr-anew.title')} />;
  const change = (part: Partial<Range>): void => {
    setRange({ ...range, ...part });
    look.reset();
    save.reset();
    ask.reset();
  };
  const isLong = isRefusal(look.error, 'too-many-days');
  const answer = save.data ?? look.data;
  const isBusy = look.isPending || save.isPending;
  return (
    <>
      <PageHeading title={t('hr-anew.title')} />
      <p className="quiet">{t('hr-anew.text')}</p>
      <Section title={t('hr-anew.which')}>
        <div className="filters filters-many">
          <DayField label={t('hr-inbox.from')} date={range.from} onChange={(from) => change({ from })} />
          <DayField label={t('hr-inbox.until')} date={range.to} onChange={(to) => change({ to })} />
          <UnitFilter unitId={range.unitId} onChange={(unitId) => change({ unitId })} />
          <PersonChoice
            label={t('hr-anew.person')}
            employeeId={range.employeeId}
            onChange={(employeeId) => change({ employeeId })}
          />
        </div>
        <RefusalAlert error={save.error ?? ask.error ?? (isLong ? null : look.error)} />
        {isLong && <Alert type="info" showIcon role="status" title={t('hr-anew.long')} />}
        <div className="row">
          <Button
            type={look.data === undefined && !isLong ? 'primary' : 'default'}
            disabled={range.from === null || range.to === null || save.isPending}
            loading={look.isPending}
            onClick={() => {
              save.reset();
              look.mutate();
            }}
          >
            {t('hr-anew.look')}
          </Button>
          {look.data !== undefined && look.data.different > 0 && save.data === undefined && (
            <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
              {t('hr-anew.save', { count: look.data.different })}
            </Button>
          )}
          {isLong && (
            <>
              <Button type="primary" loading={ask.isPending} onClick={() => askFor(true)}>
                {t('hr-anew.look-later')}
              </Button>
              <Button disabled={ask.isPending} onClick={() => askFor(false)}>
                {t('hr-anew.save-later')}
              </Button>
            </>
          )}
          {isBusy && <span role="status">{t('hr-anew.busy')}</span>}
        </div>
      </Section>
      <RunsPart opened={opened?.id ?? null} onOpen={setOpened} />
      {opened !== null && <RunAnswer key={opened.id} run={opened} onSaving={() => setOpened(null)} />}
      {answer !== undefined && <RecomputeAnswer answer={answer} isSaved={save.data !== undefined} />}
    </>
  );
}
