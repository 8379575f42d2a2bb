import { Navigate } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { Door } from '../../layout/door.js';
import { PageHeading } from '../../layout/page-heading.js';
import { StepExit } from '../step-exit.js';
import { ConfirmCode } from './confirm-code.js';
import { Enrolment } from './enrolment.js';

/**
 * Enrols an authenticator. Someone who has one and came by single sign-on only shows its code; someone
 * with nothing left to do here goes home.
 */
export function SecondFactorPage() {
  const t = useTranslate();
  const me = useSignedIn();
  const isForced = me.unfinished === 'second-factor';
  if (me.secondFactorEnrolled && !isForced) return <Navigate to="/" replace />;
  return (
    <Door exit={<StepExit isForced={isForced} />}>
      <PageHeading title={t('second-factor.title')} />
      {me.secondFactorEnrolled ? (
        <>
          <p>{t('sign-in.code-text')}</p>
          <ConfirmCode />
        </>
      ) : (
        <>
          <p>{isForced ? t('second-factor.why-forced') : t('second-factor.why')}</p>
          <Enrolment />
        </>
      )}
    </Door>
  );
}
