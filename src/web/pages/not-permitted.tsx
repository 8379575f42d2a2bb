import { Link } from 'react-router';
import { useTranslate } from '../i18n/language.js';
import { PageHeading } from '../layout/page-heading.js';

/** The caller has no permission for this page; the address was typed or came from somebody else. */
export function NotPermitted({ title }: { title: string }) {
  const t = useTranslate();
  return (
    <div className="stack">
      <PageHeading title={title} />
      <p>{t('not-permitted.text')}</p>
      <p>
        <Link to="/">{t('not-found.home')}</Link>
      </p>
    </div>
  );
}
