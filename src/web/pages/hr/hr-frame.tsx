import { NavLink, Outlet, useLocation } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { NotPermitted } from '../not-permitted.js';
import { OutboxView } from './inbox/outbox-view.js';
import { useOutbox } from './inbox/use-outbox.js';
import '../me/me.css';
import './hr.css';

/** Pages that whoever sets hours and days off needs, attendance or not; each asks for its own permission. */
const settings = ['/hr/lich-lam-viec', '/hr/ngay-le'];

/** The pages of HR: exceptions to deal with, the sheet of the month, closing it, schedules and the calendar. */
export function HrFrame() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const outbox = useOutbox();
  const { pathname } = useLocation();
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
        {permissions.includes('schedules:read') && (
          <NavLink to="/hr/lich-lam-viec">{t('hr.schedules-title')}</NavLink>
        )}
        {permissions.includes('calendar:read') && (
          <NavLink to="/hr/ngay-le">{t('hr.calendar-title')}</NavLink>
        )}
      </nav>
      <OutboxView outbox={outbox} />
      <Outlet context={outbox} />
    </>
  );
}
