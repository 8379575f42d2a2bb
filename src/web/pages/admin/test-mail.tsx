import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { ADMIN } from './admin-queries.js';

/** Sends a mail that only shows that sending works; what became of it stands in the list of mails below. */
export function TestMail() {
  const t = useTranslate();
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: ({ to }: { to: string }) =>
      answerOf(api.POST('/api/v1/operations/test-mail', { body: { to: to.trim() } })),
    onSettled: () => client.invalidateQueries({ queryKey: ADMIN }),
  });
  return (
    <Form<{ to: string }> layout="vertical" className="narrow-form" onFinish={(values) => send.mutate(values)}>
      <RefusalAlert error={send.error} />
      <Form.Item
        name="to"
        label={t('admin-mail.test-to')}
        validateTrigger="onBlur"
        rules={[{ required: true, pattern: /^\s*[^\s@,;<>"]+@[^\s@,;<>"]+\s*$/, message: t('admin-mail.address-wrong') }]}
      >
        <Input inputMode="email" autoComplete="email" maxLength={254} placeholder="quan.tri@coquan.gov.vn" />
      </Form.Item>
      <div className="row">
        <Button htmlType="submit" loading={send.isPending}>
          {t('admin-mail.test')}
        </Button>
        <span role="status">{send.isSuccess && t('admin-mail.test-sent')}</span>
      </div>
    </Form>
  );
} // prettier-ignore
