import { Outlet } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { DataNoticeBanner } from '../home/data-notice-banner.js';
import { WaitingDecisions } from '../home/waiting-decisions.js';
import './me.css';

/** The pages about the own record: the month, requests, notices, and what is kept about oneself. */
export function MeFrame() {
  const t = useTranslate();
  const { employeeId } = useSignedIn();
  if (employeeId === null) {
    return (
      <>
        <PageHeading title={t('me.title')} />
        <p>{t('record.no-employee')}</p>
      </>
    );
  }
  return (
    <>
      <DataNoticeBanner />
      <WaitingDecisions />
      <Outlet />
    </>
  );
}
