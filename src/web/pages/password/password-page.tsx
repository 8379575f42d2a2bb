import { Navigate } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { Door } from '../../layout/door.js';
import { PageHeading } from '../../layout/page-heading.js';
import { StepExit } from '../step-exit.js';
import { PasswordForm } from './password-form.js';

/** A password that somebody else has set must be replaced before anything else. */
export function PasswordPage() {
  const t = useTranslate();
  const me = useSignedIn();
  if (me.unfinished !== 'password') return <Navigate to="/" replace />;
  return (
    <Door exit={<StepExit isForced />}>
      <PageHeading title={t('password.title')} />
      <p>{t('password.why')}</p>
      <PasswordForm username={me.username ?? ''} />
    </Door>
  );
}
