import type { Me } from '../api/me.js';
import { useTranslate } from '../i18n/language.js';
import { roleNames } from './role-names.js';

/** The roles of the caller; one held in several units is named once. */
export function RoleTags({ me }: { me: Me }) {
  const t = useTranslate();
  const held = [...new Set(me.grants.map(({ role }) => role))];
  if (held.length === 0) return <span className="quiet">{t('role.none')}</span>;
  return (
    <ul className="plain-list row" aria-label={t('role.list')}>
      {held.map((role) => (
        <li key={role} className="chip">
          {t(roleNames[role])}
        </li>
      ))}
    </ul>
  );
}
