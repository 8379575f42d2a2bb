import { NavLink, Outlet } from 'react-router';
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
      <nav className="pages" aria-label={t('me.pages')}>
        <NavLink to="/me" end>
          {t('me.title')}
        </NavLink>
        <NavLink to="/me/don-tu">{t('my-requests.title')}</NavLink>
        <NavLink to="/me/thong-bao">{t('my-notices.title')}</NavLink>
        <NavLink to="/me/du-lieu">{t('my-data.title')}</NavLink>
      </nav>
      <DataNoticeBanner />
      <WaitingDecisions />
      <Outlet />
    </>
  );
}
