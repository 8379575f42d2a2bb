import { NavLink, Outlet, useLocation } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { NotPermitted } from '../not-permitted.js';
import { useOutbox } from './inbox/use-outbox.js';
import '../me/me.css';
import './hr.css';

const OutboxView = lazily(async () => (await import('./inbox/outbox-view.js')).OutboxView);

/** Pages that whoever sets hours and days off needs, attendance or not; each asks for its own permission. */
const settings = ['/hr/lich-lam-viec', '/hr/ngay-le', '/hr/nguoi-duyet'];

/** The pages of HR: exceptions to deal with, the sheet of the month, closing it, requests and papers, schedules and the calendar. */
export function HrFrame() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const outbox = useOutbox();
  const { pathname } = useLocation();
  const { waiting, failed, rows } = outbox;
  const isAnythingOut = waiting !== null || failed.length > 0 || rows.length > 0;
  const seesAttendance = permissions.includes('attendance:read');
  if (!seesAttendance && !settings.includes(pathname)) return <NotPermitted title={t('hr.title')} />;
  return (
    <>
      <nav className="pages" aria-label={t('hr.pages')}>
        {seesAttendance && (
          <>
            <NavLink to="/hr" end>
              {t('hr-inbox.title')}
            </NavLink>
            <NavLink to="/hr/bang-cong">{t('hr.grid-title')}</NavLink>
          </>
        )}
        {permissions.includes('closings:read') && (
          <NavLink to="/hr/chot-thang">{t('hr.closing-title')}</NavLink>
        )}
        {permissions.includes('corrections:read') && (
          <>
            <NavLink to="/hr/don-tu">{t('hr-nav.requests')}</NavLink>
            <NavLink to="/hr/giay-nghi">{t('hr-nav.excuses')}</NavLink>
            <NavLink to="/hr/ngay-phep">{t('hr-nav.balances')}</NavLink>
          </>
        )}
        {permissions.includes('health:read') && (
          <NavLink to="/hr/duoc-mien">{t('hr-nav.exemptions')}</NavLink>
        )}
        {permissions.includes('superiors:write') && (
          <NavLink to="/hr/nguoi-duyet">{t('hr-nav.superiors')}</NavLink>
        )}
        {permissions.includes('schedules:read') && (
          <NavLink to="/hr/lich-lam-viec">{t('hr.schedules-title')}</NavLink>
        )}
        {permissions.includes('calendar:read') && (
          <NavLink to="/hr/ngay-le">{t('hr.calendar-title')}</NavLink>
        )}
        {permissions.includes('corrections:read') && (
          <NavLink to="/hr/dieu-chinh">{t('hr.mend-title')}</NavLink>
        )}
        {permissions.includes('conduct:read') && <NavLink to="/nghi-van-the">{t('suspicion.title')}</NavLink>}
        {permissions.includes('attendance:recompute') && (
          <NavLink to="/hr/tinh-lai">{t('hr.anew-title')}</NavLink>
        )}
        {['employees:write', 'units:write'].some((each) => permissions.includes(each)) && (
          <NavLink to="/hr/nhap">{t('hr.import-title')}</NavLink>
        )}
      </nav>
      {isAnythingOut && <OutboxView outbox={outbox} />}
      <Outlet context={outbox} />
    </>
  );
}
