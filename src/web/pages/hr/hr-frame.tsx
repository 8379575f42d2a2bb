import { Outlet, useLocation } from 'react-router';
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
      {isAnythingOut && <OutboxView outbox={outbox} />}
      <Outlet context={outbox} />
    </>
  );
}
