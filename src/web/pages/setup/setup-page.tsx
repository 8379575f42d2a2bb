import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Link, useLocation, useNavigate } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { meQuery } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { Door } from '../../layout/door.js';
import { PageHeading } from '../../layout/page-heading.js';
import { NewPasswordFields } from '../../parts/new-password-fields.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { showFieldFaults } from '../../parts/show-field-faults.js';

interface SetupForm {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly repeated: string;
}

/** The first administrator of a new installation, from the one-time link `/setup#<secret>`. */
export function SetupPage() {
  const t = useTranslate();
  const token = useLocation().hash.slice(1);
  if (token === '') {
    return (
      <Door>
        <PageHeading title={t('setup.title')} />
        <p>{t('setup.no-secret')}</p>
        <p>
          <Link to="/dang-nhap">{t('sign-in.title')}</Link>
        </p>
      </Door>
    );
  }
  return (
    <Door>
      <PageHeading title={t('setup.title')} />
      <p className="quiet">{t('setup.text')}</p>
      <SetupFields token={token} />
    </Door>
  );
}

function SetupFields({ token }: { token: string }) {
  const t = useTranslate();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<SetupForm>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ username, displayName, password }: SetupForm) => {
      await answerOf(api.POST('/api/v1/setup', { body: { token, username, displayName, password } }));
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
    },
    // Replaced, so that the secret does not stay in the history.
    onSuccess: () => navigate('/xac-thuc-hai-lop', { replace: true }),
    onError: (refused) => showFieldFaults(form, refused),
  });
  return (
    <>
      <RefusalAlert error={error} />
      <Form form={form} layout="vertical" onFinish={(values) => mutate(values)} disabled={isPending}>
        <Form.Item
          name="displayName"
          label={t('account.display-name')}
          rules={[{ required: true, whitespace: true, message: t('setup.display-name-missing') }]}
        >
          <Input autoComplete="name" maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item
          name="username"
          label={t('account.username')}
          extra={t('setup.username-hint')}
          rules={[{ required: true, whitespace: true, min: 3, message: t('setup.username-missing') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60} />
        </Form.Item>
        <NewPasswordFields />
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {t('setup.submit')}
        </Button>
      </Form>
    </>
  );
}
