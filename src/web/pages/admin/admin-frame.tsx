import { NavLink, Outlet } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { NotPermitted } from '../not-permitted.js';
import '../me/me.css';
import './admin.css';

/** The pages of administrators: how the installation fares, background work, mail, access for machines. */
export function AdminFrame() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('operations:read')) return <NotPermitted title={t('admin.title')} />;
  return (
    <>
      <nav className="pages" aria-label={t('admin.pages')}>
        <NavLink to="/admin" end>
          {t('admin.overview')}
        </NavLink>
        <NavLink to="/admin/cong-viec">{t('admin-jobs.title')}</NavLink>
        <NavLink to="/admin/thu">{t('admin-mail.title')}</NavLink>
        {permissions.includes('tokens:read') && <NavLink to="/admin/khoa">{t('admin-tokens.title')}</NavLink>}
        {permissions.includes('audit:read') && <NavLink to="/admin/nhat-ky">{t('audit.title')}</NavLink>}
      </nav>
      <Outlet />
    </>
  );
}
