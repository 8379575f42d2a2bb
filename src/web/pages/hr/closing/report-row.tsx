import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { lazily } from '../../../parts/lazily.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { isBeingMade, REPORTS, type Report } from './closing-queries.js';
import { causeNames, editionNames } from './closing-words.js';
import { digestParts } from './digest-periods.js';
import { usePeriodName } from './use-period-name.js';

const ReportDetails = lazily(async () => (await import('./report-details.js')).ReportDetails);

/** A report: on its way, to be saved, or why there is none; and what can be done with it. `isNamed`: with its month, which the page does not say. */
export function ReportRow({ report, isNamed = false }: { report: Report; isNamed?: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const {
    id,
    month,
    edition,
    agencyName,
    status,
    draft,
    fileName,
    madeAt,
    error,
    cause,
    revisions,
    superseded,
  } = report;
  const periodOf = usePeriodName();
  const details = useDialog<Report>();
  const change = useMutation({
    mutationFn: (what: 'cancel' | 'retry') =>
      answerOf(
        what === 'cancel'
          ? api.POST('/api/v1/reports/{id}/cancel', { params: { path: { id } } })
          : api.POST('/api/v1/reports/{id}/retry', { params: { path: { id } } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: REPORTS }),
  });
  const period = isNamed || digestParts(month) !== undefined ? periodOf(month) : null;
  const name = [period, t(editionNames[edition]), agencyName].filter(Boolean).join(' · ');
  // Of most months there is one revision, and nothing to say.
  const resealed = (revisions ?? []).filter(({ revision }) => revision > 1 || superseded);
  const stage = draft === null ? null : t(draft ? 'hr-report.draft' : 'hr-report.final');
  return (
    <li className="stack-close">
      <div className="row row-apart">
        <span className="stack-close">
          <span className="row">
            <strong className="record-title">{name}</strong>
            {stage !== null && <span className="chip">{stage}</span>}
            {superseded && <span className="chip">{t('hr-report.superseded')}</span>}
          </span>
          <span className="quiet record-title">
            {[madeAt && formatInstant(madeAt), t(causeNames[cause]), fileName].filter(Boolean).join(' · ')}
          </span>
          {resealed.length > 0 && (
            <span className="quiet">
              {resealed
                .map((each) =>
                  t('hr-report.revision', { month: periodOf(each.month), revision: each.revision }),
                )
                .join(' · ')}
            </span>
          )}
        </span>
        {status === 'done' ? (
          <span className="row">
            <Button
              icon={<DownloadOutlined />}
              href={`/api/v1/reports/${id}/file`}
              download={fileName ?? true}
              aria-label={t('hr-report.save-of', { name })}
            >
              {t('hr-report.save')}
            </Button>
            <Button aria-label={t('hr-report.details-of', { name })} onClick={() => details.show(report)}>
              {t('hr-report.details')}
            </Button>
          </span>
        ) : isBeingMade(report) ? (
          <span className="row">
            <Progress report={report} name={name} />
            <Button
              loading={change.isPending}
              aria-label={t('hr-report.stop-of', { name })}
              onClick={() => change.mutate('cancel')}
            >
              {t('hr-report.stop')}
            </Button>
          </span>
        ) : (
          <Button
            loading={change.isPending}
            aria-label={t('hr-report.again-of', { name })}
            onClick={() => change.mutate('retry')}
          >
            {t('hr-report.again')}
          </Button>
        )}
      </div>
      {status === 'cancelled' && <span>{t('hr-report.stopped')}</span>}
      {status === 'failed' && <span>{t('hr-report.failed', { error: error ?? status })}</span>}
      <RefusalAlert error={change.error} />
      {details.target !== null && (
        <ReportDetails open={details.open} report={details.target} name={name} onClose={details.close} />
      )}
    </li>
  );
}

function Progress({ report: { status, progress }, name }: { report: Report; name: string }) {
  const t = useTranslate();
  return (
    <span className="row" role="status">
      <progress max={100} value={progress} aria-label={t('hr-report.progress', { name })} />
      {status === 'queued' ? t('hr-report.queued') : t('hr-report.making', { progress })}
    </span>
  );
}
