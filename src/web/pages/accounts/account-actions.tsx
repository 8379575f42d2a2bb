import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { MessageKey } from '../../i18n/catalogue.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import { isClosedForNow } from './account-state.js';
import { ACCOUNTS, type Account } from './accounts-queries.js';

const ResetPassword = lazily(async () => (await import('./reset-password.js')).ResetPassword);

interface Action {
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly done: MessageKey;
  readonly danger: boolean;
  readonly run: (account: Account) => Promise<unknown>;
}

const pathOf = ({ id }: Account) => ({ params: { path: { id } } });

const setStatus = (status: 'active' | 'disabled') => (account: Account) =>
  answerOf(
    api.PATCH('/api/v1/accounts/{id}', { ...pathOf(account), body: { version: account.version, status } }),
  );

const actions = {
  lock: { title: 'accounts.lock', text: 'accounts.lock-text', done: 'accounts.lock-done', danger: true, run: setStatus('disabled') },
  open: { title: 'accounts.open', text: 'accounts.open-text', done: 'accounts.open-done', danger: false, run: setStatus('active') },
  unlock: {
    title: 'accounts.unlock', text: 'accounts.unlock-text', done: 'accounts.unlock-done', danger: false,
    run: (account) => answerOf(api.POST('/api/v1/accounts/{id}/unlock', pathOf(account))),
  },
  factor: {
    title: 'accounts.factor', text: 'accounts.factor-text', done: 'accounts.factor-done', danger: true,
    run: (account) => answerOf(api.POST('/api/v1/accounts/{id}/forget-second-factor', pathOf(account))),
  },
  sessions: {
    title: 'accounts.sessions', text: 'accounts.sessions-text', done: 'accounts.sessions-done', danger: true,
    run: (account) => answerOf(api.POST('/api/v1/accounts/{id}/end-sessions', pathOf(account))),
  },
} as const satisfies Record<string, Action>; // prettier-ignore

/** What can be done about somebody else's way in; each asks first and says what it will do. */
export function AccountActions({ account }: { account: Account }) {
  const t = useTranslate();
  const client = useQueryClient();
  const [done, setDone] = useState<MessageKey | null>(null);
  const asking = useDialog<Action>();
  const resetting = useDialog<true>();
  const offered: readonly Action[] = [
    ...(isClosedForNow(account) ? [actions.unlock] : []),
    ...(account.secondFactorEnrolled ? [actions.factor] : []),
    actions.sessions,
    account.status === 'active' ? actions.lock : actions.open,
  ];
  const run = async (action: Action): Promise<void> => {
    await action.run(account);
    await client.invalidateQueries({ queryKey: ACCOUNTS });
    setDone(action.done);
  };
  return (
    <section className="stack" aria-labelledby="account-actions">
      <h2 id="account-actions">{t('accounts.actions')}</h2>
      <div className="row">
        <Button onClick={() => resetting.show(true)}>{t('accounts.reset')}</Button>
        {offered.map((action) => (
          <Button key={action.title} danger={action.danger} onClick={() => asking.show(action)}>
            {t(action.title)}
          </Button>
        ))}
      </div>
      <div role="status">
        {done !== null && <Alert type="success" showIcon title={t(done, { name: account.displayName })} />}
      </div>
      {asking.target !== null && (
        <FormDialog
          open={asking.open}
          title={`${t(asking.target.title)}: ${account.displayName}`}
          submit={t(asking.target.title)}
          danger={asking.target.danger}
          onClose={asking.close}
          onSubmit={() => run(asking.target as Action)}
        >
          <p>{t(asking.target.text)}</p>
        </FormDialog>
      )}
      {resetting.target !== null && (
        <ResetPassword account={account} open={resetting.open} onClose={resetting.close} />
      )}
    </section>
  );
}
