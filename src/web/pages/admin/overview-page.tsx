import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { AdminLinks } from './admin-links.js';
import { factsQuery, failedJobsQuery } from './admin-queries.js';
import { Attention } from './attention.js';
import { DeviceHealth } from './device-health.js';
import { InstallationFacts } from './installation-facts.js';
import { Schedules } from './schedules.js';

/** How the installation fares: what needs a hand, the readers, work that comes round, and what is set. */
export function OverviewPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const facts = useQuery(factsQuery);
  const failed = useQuery(failedJobsQuery);
  const error = facts.error ?? failed.error;
  return (
    <>
      <PageHeading title={t('admin.title')} />
      {error ? (
        <FailureView error={error} retry={() => void Promise.all([facts.refetch(), failed.refetch()])} />
      ) : !facts.data || !failed.data ? (
        <Waiting />
      ) : (
        <>
          <Attention facts={facts.data} failed={failed.data.items.length} />
          {permissions.includes('devices:read') && <DeviceHealth />}
          <AdminLinks />
          <Schedules schedules={facts.data.schedules} />
          <InstallationFacts facts={facts.data} />
        </>
      )}
    </>
  );
}
