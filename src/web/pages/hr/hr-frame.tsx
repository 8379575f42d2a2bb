import { NavLink, Outlet } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { NotPermitted } from '../not-permitted.js';
import { OutboxView } from './inbox/outbox-view.js';
import { useOutbox } from './inbox/use-outbox.js';
import '../me/me.css';
import './hr.css';

/** The pages of HR: exceptions to deal with, the sheet of the month, and closing it. */
export function HrFrame() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const outbox = useOutbox();
  if (!permissions.includes('attendance:read')) return <NotPermitted title={t('hr.title')} />;
  return (
    <>
      <nav className="pages" aria-label={t('hr.pages')}>
        <NavLink to="/hr" end>
          {t('hr-inbox.title')}
        </NavLink>
        <NavLink to="/hr/bang-cong">{t('hr.grid-title')}</NavLink>
        {permissions.includes('closings:read') && (
          <NavLink to="/hr/chot-thang">{t('hr.closing-title')}</NavLink>
        )}
        {permissions.includes('corrections:read') && (
          <NavLink to="/hr/dieu-chinh">{t('hr.mend-title')}</NavLink>
        )}
        {permissions.includes('attendance:recompute') && (
          <NavLink to="/hr/tinh-lai">{t('hr.anew-title')}</NavLink>
        )}
        {['employees:write', 'units:write'].some((each) => permissions.includes(each)) && (
          <NavLink to="/hr/nhap">{t('hr.import-title')}</NavLink>
        )}
      </nav>
      <OutboxView outbox={outbox} />
      <Outlet context={outbox} />
    </>
  );
}
