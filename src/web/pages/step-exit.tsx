import { Button } from 'antd';
import { Link } from 'react-router';
import { useTranslate } from '../i18n/language.js';
import { useSignOut } from '../layout/sign-out.js';

/** The way out of a step: back to the account when it was one's own wish, else only signing out. */
export function StepExit({ isForced }: { isForced: boolean }) {
  const t = useTranslate();
  const { signOut, isPending } = useSignOut();
  if (!isForced) return <Link to="/tai-khoan">{t('step.back')}</Link>;
  return (
    <Button type="text" loading={isPending} onClick={() => signOut()}>
      {t('shell.sign-out')}
    </Button>
  );
}
