import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { digestsQuery } from '../hr/closing/closing-queries.js';
import { editionNames } from '../hr/closing/closing-words.js';
import { digestPeriods, lastQuarter } from '../hr/closing/digest-periods.js';
import { ReportRow } from '../hr/closing/report-row.js';
import { usePeriodName } from '../hr/closing/use-period-name.js';
import { SaveItems } from '../../parts/save-items.js';
import { reportColumns } from '../hr/closing/report-columns.js';

const editions = ['director', 'superiors'] as const;

/** The digests of quarters and years of a unit: asked for, on their way, to be saved. */
export function DigestsPart({ unitId }: { unitId: string }) {
  const t = useTranslate();
  const nameOf = usePeriodName();
  const [periodField, editionField] = [useId(), useId()];
  const client = useQueryClient();
  const today = todayAt();
  const [period, setPeriod] = useState(() => lastQuarter(today));
  const [edition, setEdition] = useState<(typeof editions)[number]>('director');
  const query = digestsQuery(unitId);
  const { data, error, refetch } = useQuery(query);
  const make = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/reports/digests', { body: { period, unitId, edition } })),
    onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  return (
    <div className="stack-close">
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('director-digest.none')}>{t('director-digest.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((digest) => (
            <ReportRow key={digest.id} report={digest} />
          ))}
        </ul>
      )}
      <SaveItems
        name={t('director-digest.title')}
        items={data?.items ?? []}
        columns={reportColumns(nameOf)}
      />
      <RefusalAlert error={make.error} />
      <div className="row">
        <label htmlFor={periodField}>{t('director-digest.period')}</label>
        <Select
          id={periodField}
          className="edition"
          value={period}
          options={digestPeriods(today).map((value) => ({ value, label: nameOf(value) }))}
          onChange={setPeriod}
        />
        <label htmlFor={editionField}>{t('director-digest.edition')}</label>
        <Select
          id={editionField}
          className="edition"
          value={edition}
          options={editions.map((value) => ({ value, label: t(editionNames[value]) }))}
          onChange={setEdition}
        />
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          {t('director-digest.make')}
        </Button>
      </div>
      <p className="quiet">{t('director-digest.draft-until')}</p>
    </div>
  );
}
