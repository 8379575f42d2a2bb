import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { inventPassword } from '../../parts/invent-secret.js';
import { PersonField } from '../../parts/person-field.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { showFieldFaults } from '../../parts/show-field-faults.js';
import { ACCOUNTS } from './accounts-queries.js';
import { ToldSecret } from './told-secret.js';

interface Values {
  readonly employeeId: string;
  readonly username: string;
}

/** An account for a person, with a password that they change when they first sign in. Roles are given after. */
export function AddAccount({
  open,
  onClose,
  onOpenAccount,
}: {
  open: boolean;
  onClose: () => void;
  onOpenAccount: (id: string) => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const make = useMutation({
    mutationFn: async ({ employeeId, username }: Values) => {
      const { fullName } = await answerOf(
        api.GET('/api/v1/employees/{id}', { params: { path: { id: employeeId } } }),
      );
      const password = inventPassword();
      const body = { username: username.trim(), displayName: fullName, employeeId, password };
      const { id } = await answerOf(api.POST('/api/v1/accounts', { body }));
      return { id, displayName: fullName, password };
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ACCOUNTS }),
    onError: (refusal) => showFieldFaults(form, refusal),
  });
  const { data } = make;
  const close = (): void => {
    onClose();
    if (data) onOpenAccount(data.id);
  };
  return (
    <Modal
      open={open}
      title={data ? t('accounts.made', { name: data.displayName }) : t('accounts.add')}
      onCancel={close}
      afterClose={() => make.reset()}
      mask={{ closable: !data }}
      footer={null}
      destroyOnHidden
    >
      {data ? (
        <ToldSecret secret={data.password} advice={t('accounts.password-once')} onClose={close} />
      ) : (
        <Form<Values> form={form} layout="vertical" onFinish={(values) => make.mutate(values)}>
          <div className="stack">
            <RefusalAlert error={make.error} />
            <div>
              <PersonField label={t('accounts.person')} />
              <Form.Item
                name="username"
                label={t('accounts.username')}
                extra={t('accounts.username-hint')}
                rules={[
                  { required: true, whitespace: true, min: 3, message: t('accounts.username-missing') },
                ]}
              >
                <Input maxLength={60} autoComplete="off" autoCapitalize="none" spellCheck={false} />
              </Form.Item>
            </div>
          </div>
          <div className="row dialog-buttons">
            <Button type="primary" htmlType="submit" loading={make.isPending}>
              {t('accounts.add')}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </div>
        </Form>
      )}
    </Modal>
  );
}
