import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { meQuery } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { NewPasswordFields } from '../../parts/new-password-fields.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { showFieldFaults } from '../../parts/show-field-faults.js';

interface PasswordForm {
  readonly current: string;
  readonly password: string;
  readonly repeated: string;
}

/** Changes the own password; every other session of the account ends with it. */
export function PasswordForm({ username, onDone }: { username: string; onDone?: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  const [form] = Form.useForm<PasswordForm>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ current, password }: PasswordForm) => {
      await answerOf(api.POST('/api/v1/me/password', { body: { current, password } }));
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      await client.invalidateQueries({ queryKey: ['me', 'sessions'] });
    },
    onSuccess: () => {
      form.resetFields();
      onDone?.();
    },
    onError: (refused) => showFieldFaults(form, refused),
  });
  return (
    <div className="stack">
      <RefusalAlert error={error} />
      <Form form={form} layout="vertical" onFinish={(values) => mutate(values)} disabled={isPending}>
        {/* Lets password managers know whose password this is. */}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <Form.Item
          name="current"
          label={t('password.current')}
          rules={[{ required: true, message: t('password.current-missing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields />
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('password.submit')}
        </Button>
      </Form>
    </div>
  );
}
