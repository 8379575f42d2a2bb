import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { meQuery } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { CodeField } from '../../parts/code-field.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';

/** Shows the service a code of the authenticator; the session then has what it lacked. */
export function ConfirmCode() {
  const t = useTranslate();
  const client = useQueryClient();
  const [form] = Form.useForm<{ code: string }>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ code }: { code: string }) => {
      await answerOf(api.POST('/api/v1/me/second-factor/confirm', { body: { code } }));
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
    },
    onError: () => form.resetFields(),
  });
  return (
    <>
      <RefusalAlert error={error} />
      <Form form={form} layout="vertical" onFinish={(values) => mutate(values)} disabled={isPending}>
        <CodeField name="code" />
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {t('code.confirm')}
        </Button>
      </Form>
    </>
  );
}
