import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { NotPermitted } from '../not-permitted.js';
import { UnknownCards } from './unknown-cards.js';
import './unknown-cards.css';

/** Cards that were shown and that nobody holds, to be bound to people. */
export function UnknownCardsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('badges:read')) return <NotPermitted title={t('unknown.title')} />;
  return (
    <>
      <PageHeading title={t('unknown.title')} />
      <p className="quiet">{t('unknown.text')}</p>
      <UnknownCards
        mayBind={permissions.includes('badges:write')}
        hearsScans={permissions.includes('scans:read')}
      />
    </>
  );
}
