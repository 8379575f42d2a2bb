import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Section } from '../../parts/section.js';
import { RecordAccess } from '../account/record-access.js';
import { OwnDataRequests } from '../data-requests/own-data-requests.js';
import { DataNotice } from './data-notice.js';
import { OwnChecks } from './own-checks.js';

/** What is kept about oneself: the notice about it, what was asked about it, what inspectors saw, and who looked at it. */
export function MyDataPage() {
  const t = useTranslate();
  return (
    <>
      <PageHeading title={t('my-data.title')} />
      <DataNotice />
      <OwnDataRequests />
      <OwnChecks />
      <Section title={t('record.title')}>
        <RecordAccess />
      </Section>
    </>
  );
}
