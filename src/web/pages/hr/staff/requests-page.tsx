import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { Section } from '../../../parts/section.js';
import { NotPermitted } from '../../not-permitted.js';
import { RequestFilters } from './request-filters.js';
import { HrRequestList } from './request-list.js';
import { requestQueryOf, useRequestFilters } from './use-request-filters.js';

/** Everything that people in the caller's scope asked for, with what the caller may decide of it. What is shown stands in the address. */
export function HrRequestsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [filters, change] = useRequestFilters();
  if (!permissions.includes('corrections:read')) return <NotPermitted title={t('hr-nav.requests')} />;
  return (
    <>
      <PageHeading title={t('hr-nav.requests')} />
      <p className="quiet">{t('hr-requests.text')}</p>
      <Section title={t('hr-requests.list')}>
        <RequestFilters filters={filters} onChange={change} />
        <HrRequestList query={requestQueryOf(filters)} />
      </Section>
    </>
  );
}
