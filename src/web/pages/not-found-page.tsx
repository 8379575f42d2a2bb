import { Link } from 'react-router';
import { useTranslate } from '../i18n/language.js';
import { PageHeading } from '../layout/page-heading.js';

/** An address that does not exist. */
export function NotFoundPage() {
  const t = useTranslate();
  return (
    <div className="stack">
      <PageHeading title={t('not-found.title')} />
      <p>{t('not-found.text')}</p>
      <p>
        <Link to="/">{t('not-found.home')}</Link>
      </p>
    </div>
  );
}
