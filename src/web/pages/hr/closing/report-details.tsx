import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { CopyButton } from '../../../parts/copy-button.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Waiting } from '../../../parts/waiting.js';
import { reportQuery, signedQuery, type Report } from './closing-queries.js';
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
            <li key={each.id} className="stack-close">
              <strong className="record-title">{`${each.name} · ${each.address}`}</strong>
              <span className="quiet">
                {[t(deliveryNames[each.status]), each.sentAt && formatInstant(each.sentAt), each.error].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
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
