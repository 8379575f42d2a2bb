import { useQuery } from '@tanstack/react-query';
import { Alert, Drawer } from 'antd';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { AccountActions } from './account-actions.js';
import { AccountGrants } from './account-grants.js';
import { useAccountState } from './account-state.js';
import { accountQuery, type Account } from './accounts-queries.js';

/** One account at the side of the list: its state, its roles, and what an administrator does about them. */
export function AccountDrawer({
  id,
  mayWrite,
  onClose,
}: {
  id: string | null;
  mayWrite: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({ ...accountQuery(id ?? ''), enabled: id !== null });
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      title={data?.displayName ?? t('accounts.account')}
      size={520}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : data ? (
        <Shown account={data} mayWrite={mayWrite} />
      ) : (
        <Waiting />
      )}
    </Drawer>
  );
}

function Shown({ account, mayWrite }: { account: Account; mayWrite: boolean }) {
  const t = useTranslate();
  const me = useSignedIn();
  const stateOf = useAccountState();
  const isOwn =
    account.id === me.accountId || (account.employeeId !== null && account.employeeId === me.employeeId);
  return (
    <div className="stack">
      <div className="stack-close">
        <span>
          {t('accounts.username')}: <strong>{account.username}</strong>
        </span>
        <ul className="plain-list row">
          {stateOf(account).map((state) => (
            <li key={state} className="chip">
              {state}
            </li>
          ))}
        </ul>
      </div>
      {mayWrite && isOwn && <Alert type="info" showIcon title={t('accounts.own')} />}
      <AccountGrants account={account} mayWrite={mayWrite && !isOwn} />
      {mayWrite && !isOwn && <AccountActions account={account} />}
    </div>
  );
}
