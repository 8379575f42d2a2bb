import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Waiting } from '../../../parts/waiting.js';
import { NotPermitted } from '../../not-permitted.js';
import { reportQuery } from './closing-queries.js';
import { ReportRow } from './report-row.js';

/** The report that a mail led to, to be saved. */
export function MailedReportPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const { id = '' } = useParams();
  const isAllowed = permissions.includes('reports:export');
  const { data, error, refetch } = useQuery({ ...reportQuery(id), enabled: isAllowed });
  if (!isAllowed) return <NotPermitted title={t('hr-report.mailed')} />;
  return (
    <>
      <PageHeading title={t('hr-report.mailed')} />
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <>
          <h2>{data.unitName}</h2>
          <ul className="plain-list">
            <ReportRow report={data} isNamed />
          </ul>
        </>
      )}
    </>
  );
}
