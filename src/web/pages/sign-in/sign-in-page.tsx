import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Divider, Form, Input } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { meQuery } from '../../api/me.js';
import { isRefusal } from '../../api/refusal.js';
import { useTranslate } from '../../i18n/language.js';
import { Door } from '../../layout/door.js';
import { PageHeading } from '../../layout/page-heading.js';
import { CodeField } from '../../parts/code-field.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { useCountdown } from '../../parts/use-countdown.js';
import { LockedAlert } from './locked-alert.js';
import { returnPath } from './return-path.js';
import { useSignIn, type Credentials } from './use-sign-in.js';

/** Signing in with name and password, then the code of the authenticator where the service asks for it. */
export function SignInPage() {
  const t = useTranslate();
  const [parameters] = useSearchParams();
  const returnTo = returnPath(parameters.get('returnTo'));
  const { data: me } = useQuery(meQuery);
  const { signIn, isPending, failure, asksForCode, wait, startOver } = useSignIn();
  const secondsLeft = useCountdown(wait);
  const isLocked = secondsLeft > 0;
  if (me) return <Navigate to={returnTo} replace />;
  return (
    <Door>
      <PageHeading title={t('sign-in.title')} />
      {asksForCode && <p className="quiet">{t('sign-in.code-text')}</p>}
      {parameters.has('error') && failure === null && (
        <Alert type="error" showIcon role="alert" title={t('sign-in.single-sign-on-failed')} />
      )}
      {isLocked ? (
        <LockedAlert seconds={secondsLeft} />
      ) : (
        !isRefusal(failure, 'account-locked') && <RefusalAlert error={failure} />
      )}
      <Form<Credentials> layout="vertical" onFinish={(values) => signIn(values)} disabled={isPending}>
        <div hidden={asksForCode}>
          <Form.Item
            name="username"
            label={t('account.username')}
            rules={[{ required: true, whitespace: true, message: t('sign-in.username-missing') }]}
          >
            <Input
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={60}
              autoFocus
            />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('password.label')}
            rules={[{ required: true, message: t('sign-in.password-missing') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        </div>
        {asksForCode && <CodeField name="totp" autoFocus />}
        <Button type="primary" htmlType="submit" block loading={isPending} disabled={isLocked}>
          {asksForCode ? t('code.confirm') : t('sign-in.submit')}
        </Button>
      </Form>
      {asksForCode ? (
        <Button type="link" onClick={startOver}>
          {t('sign-in.other-account')}
        </Button>
      ) : (
        <>
          <SingleSignOn returnTo={returnTo} />
          <details>
            <summary>{t('sign-in.forgotten')}</summary>
            <p className="quiet">{t('sign-in.forgotten-text')}</p>
          </details>
        </>
      )}
    </Door>
  );
}

function SingleSignOn({ returnTo }: { returnTo: string }) {
  const t = useTranslate();
  const { data } = useQuery({
    queryKey: ['auth', 'methods'],
    queryFn: () => answerOf(api.GET('/api/v1/auth/methods')),
    staleTime: Infinity,
  });
  if (!data?.singleSignOn) return null;
  return (
    <div>
      <Divider plain>{t('sign-in.or')}</Divider>
      <Button block href={`/api/v1/auth/oidc/start?${new URLSearchParams({ returnTo })}`}>
        {t('sign-in.single-sign-on')}
      </Button>
    </div>
  );
}
