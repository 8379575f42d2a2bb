import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { inventPassword } from '../../parts/invent-secret.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { ACCOUNTS, type Account } from './accounts-queries.js';
import { ToldSecret } from './told-secret.js';

/** A new password for somebody who forgot theirs: invented here, told once, and changed by them when they sign in. */
export function ResetPassword({
  account,
  open,
  onClose,
}: {
  account: Account;
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const reset = useMutation({
    mutationFn: async () => {
      const password = inventPassword();
      const params = { path: { id: account.id } };
      await answerOf(api.POST('/api/v1/accounts/{id}/password', { params, body: { password } }));
      return password;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ACCOUNTS }),
  });
  return (
    <Modal
      open={open}
      title={`${t('accounts.reset')}: ${account.displayName}`}
      onCancel={onClose}
      afterClose={() => reset.reset()}
      mask={{ closable: !reset.isSuccess }}
      footer={null}
      destroyOnHidden
    >
      {reset.isSuccess ? (
        <ToldSecret secret={reset.data} advice={t('accounts.password-once')} onClose={onClose} />
      ) : (
        <div className="stack">
          <RefusalAlert error={reset.error} />
          <p>{t('accounts.reset-text')}</p>
          <div className="row dialog-buttons">
            <Button type="primary" danger loading={reset.isPending} onClick={() => reset.mutate()}>
              {t('accounts.reset')}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
