import { Outlet } from 'react-router';
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
  return <Outlet />;
}
