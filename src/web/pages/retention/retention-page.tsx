import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '../../api/me.js';
import { isRefusal } from '../../api/refusal.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { NotPermitted } from '../not-permitted.js';
import { Destructions } from './destructions.js';
import { DueData } from './due-data.js';
import { LegalHolds } from './legal-holds.js';
import { retentionQuery } from './retention-query.js';
import { RetentionRules } from './retention-rules.js';

/** How long data are kept, what must stay, what is due, and what was destroyed; of the whole installation. */
export function RetentionPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('retention:read')) return <NotPermitted title={t('retention.title')} />;
  return (
    <>
      <PageHeading title={t('retention.title')} />
      <Retention mayWrite={permissions.includes('retention:write')} />
    </>
  );
}

function Retention({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(retentionQuery);
  if (isRefusal(error, 'outside-scope')) return <p role="alert">{t('retention.everywhere-only')}</p>;
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <RetentionRules rules={data.rules} mayWrite={mayWrite} />
      <DueData months={data.dueMonths} people={data.duePeople} />
      <LegalHolds holds={data.holds} mayWrite={mayWrite} />
      <Destructions />
    </>
  );
}
