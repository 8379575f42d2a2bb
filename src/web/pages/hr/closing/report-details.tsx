import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import type { components } from '../../../api-types.js';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { CopyButton } from '../../../parts/copy-button.js';
import { FailureView } from '../../../parts/failure-view.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { Waiting } from '../../../parts/waiting.js';
import { REPORTS, reportQuery, signedQuery, type Report } from './closing-queries.js';
import { deliveryNames } from './closing-words.js';
import { FileSigned } from './file-signed.js';

/** A report in full: what tells that a file is this one, where it was sent, and its signed scans. */
export function ReportDetails({
  open,
  report,
  name,
  onClose,
}: {
  open: boolean;
  report: Report;
  name: string;
  onClose: () => void;
}) {
  const t = useTranslate();
  return (
    <Modal open={open} title={t('hr-report.details-of', { name })} onCancel={onClose} footer={null} destroyOnHidden>
      <div className="stack">
        {report.sha256 !== null && (
          <div className="stack-close">
            <h3>{t('hr-report.digest')}</h3>
            <code>{report.sha256}</code>
            <CopyButton text={report.sha256} />
          </div>
        )}
        <Deliveries id={report.id} />
        {report.draft === false ? <SignedScans id={report.id} /> : <p>{t('hr-signed.not-final')}</p>}
      </div>
    </Modal>
  );
} // prettier-ignore

function Deliveries({ id }: { id: string }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(reportQuery(id));
  return (
    <section className="stack-close">
      <h3>{t('hr-report.sent-to')}</h3>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.deliveries.length === 0 ? (
        <p className="quiet">{t('hr-report.sent-nowhere')}</p>
      ) : (
        <ul className="plain-list ruled">
          {data.deliveries.map((each) => (
            <DeliveryRow key={each.id} reportId={id} delivery={each} />
          ))}
        </ul>
      )}
    </section>
  );
} // prettier-ignore

type Delivery = components['schemas']['ReportDetailView']['deliveries'][number];

function DeliveryRow({ reportId, delivery }: { reportId: string; delivery: Delivery }) {
  const t = useTranslate();
  const client = useQueryClient();
  const { id: deliveryId, name, address, status, attempts, sentAt, error } = delivery;
  const again = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/reports/{id}/deliveries/{deliveryId}/retry', { params: { path: { id: reportId, deliveryId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: REPORTS }),
  });
  const mayAgain = status === 'failed' || status === 'cancelled' || (status === 'queued' && attempts > 0);
  return (
    <li className="stack-close">
      <div className="row row-apart">
        <span className="stack-close">
          <strong className="record-title">{`${name} · ${address}`}</strong>
          <span className="quiet">
            {[t(deliveryNames[status]), sentAt && formatInstant(sentAt), error].filter(Boolean).join(' · ')}
          </span>
        </span>
        {mayAgain && (
          <Button
            loading={again.isPending}
            aria-label={t('hr-report.send-again-to', { name })}
            onClick={() => again.mutate()}
          >
            {t('hr-report.send-again')}
          </Button>
        )}
      </div>
      <RefusalAlert error={again.error} />
    </li>
  );
} // prettier-ignore

function SignedScans({ id }: { id: string }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(signedQuery(id));
  return (
    <section className="stack-close">
      <h3>{t('hr-signed.title')}</h3>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <p className="quiet">{t('hr-signed.none')}</p>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((scan) => (
            <li key={scan.id} className="row row-apart">
              <span className="stack-close">
                <strong className="record-title">
                  {t('hr-signed.number-of', { number: scan.number, date: formatCivilDate(scan.signedOn) })}
                </strong>
                <span className="quiet">{`${scan.filedBy} · ${formatInstant(scan.filedAt)}`}</span>
              </span>
              <Button
                icon={<DownloadOutlined />}
                href={`/api/v1/reports/${id}/signed/${scan.id}/file`}
                download={scan.name}
                aria-label={t('hr-report.save-of', { name: scan.number })}
              >
                {t('hr-report.save')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileSigned id={id} />
    </section>
  );
}
