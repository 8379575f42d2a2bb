import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FailureView } from '../../../parts/failure-view.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { Waiting } from '../../../parts/waiting.js';
import { reportsQuery, type Closing, type Report } from './closing-queries.js';
import { editionNames } from './closing-words.js';
import { MonthFiles } from './month-files.js';
import { ReportRow } from './report-row.js';
import { SaveItems } from '../../../parts/save-items.js';
import { sendingAgenciesQuery } from '../../../parts/sending-agencies-query.js';
import { reportColumns } from './report-columns.js';
import { usePeriodName } from './use-period-name.js';

type Edition = Report['edition'];

const editions: readonly Edition[] = ['director', 'superiors', 'accounting', 'agency'];

/** The reports of the month: asked for, on their way, to be saved. */
export function ReportsPart({
  closing: { unitId, month, status },
}: {
  /** Without a state where the unit is closed with another. */
  closing: Pick<Closing, 'unitId' | 'month'> & Partial<Pick<Closing, 'status'>>;
}) {
  const t = useTranslate();
  const id = useId();
  const client = useQueryClient();
  const periodOf = usePeriodName();
  const [edition, setEdition] = useState<Edition>('director');
  const [agencyId, setAgencyId] = useState<string>();
  const isAgency = edition === 'agency';
  const agencies = useQuery(sendingAgenciesQuery(isAgency ? unitId : undefined));
  const isSealed = status === 'sealed';
  const query = reportsQuery(month, unitId, isSealed);
  const { data, error, refetch } = useQuery(query);
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/reports/monthly', {
          body: { month, unitId, edition, ...(isAgency && agencyId !== undefined && { agencyId }) },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  return (
    <section className="stack-close">
      <h3>{t('hr-report.title')}</h3>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <p className="quiet" role="status">
          {t(isSealed ? 'hr-report.coming' : 'hr-report.none')}
        </p>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((report) => (
            <ReportRow key={report.id} report={report} />
          ))}
        </ul>
      )}
      <SaveItems name={t('hr-report.title')} items={data?.items ?? []} columns={reportColumns(periodOf)} />
      <RefusalAlert error={make.error} />
      <div className="row">
        <label htmlFor={id}>{t('hr-report.edition')}</label>
        <Select
          id={id}
          className="edition"
          value={edition}
          options={editions.map((value) => ({ value, label: t(editionNames[value]) }))}
          onChange={setEdition}
        />
        {isAgency && (
          <Select
            className="edition"
            aria-label={t('hr-report.sent-by')}
            placeholder={t('hr-report.sent-by')}
            loading={agencies.isFetching}
            value={agencyId}
            options={(agencies.data?.items ?? []).map(({ id: value, name: label }) => ({ value, label }))}
            onChange={setAgencyId}
          />
        )}
        <Button
          loading={make.isPending}
          disabled={isAgency && agencyId === undefined}
          onClick={() => make.mutate()}
        >
          {t('hr-report.make')}
        </Button>
      </div>
      <p className="quiet">{t('hr-report.draft-until')}</p>
      <MonthFiles unitId={unitId} month={month} />
    </section>
  );
}
