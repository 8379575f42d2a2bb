import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { lazily } from '../../parts/lazily.js';
import { RecordList } from '../../parts/record-list.js';
import { SearchField } from '../../parts/search-field.js';
import { useDialog } from '../../parts/use-dialog.js';
import { NotPermitted } from '../not-permitted.js';
import { AccountDrawer } from './account-drawer.js';
import { useAccountState } from './account-state.js';
import { ACCOUNTS } from './accounts-queries.js';

const AddAccount = lazily(async () => (await import('./add-account.js')).AddAccount);

/** The names of what the address of this page remembers. */
const KEYS = { search: 'q', account: 'tai-khoan' } as const;

/** Accounts of the people in the caller's scope, each with its roles; search and the opened one stand in the address. */
export function AccountsPage() {
  const t = useTranslate();
  const me = useSignedIn();
  if (!me.permissions.includes('accounts:read')) return <NotPermitted title={t('accounts.title')} />;
  return <Accounts mayWrite={me.permissions.includes('accounts:write')} />;
}

function Accounts({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const stateOf = useAccountState();
  const adding = useDialog<true>();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get(KEYS.search) ?? '';
  const change = (name: keyof typeof KEYS, value: string | null, replace: boolean): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null || value === '') after.delete(KEYS[name]);
        else after.set(KEYS[name], value);
        return after;
      },
      { replace, preventScrollReset: true },
    );
  const pages = useCursorPages([...ACCOUNTS, 'list', search], (next) =>
    answerOf(api.GET('/api/v1/accounts', { params: { query: { ...(search && { search }), ...next } } })),
  );
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('accounts.title')} />
        {mayWrite && (
          <Button type="primary" onClick={() => adding.show(true)}>
            {t('accounts.add')}
          </Button>
        )}
      </div>
      <SearchField label={t('accounts.search')} search={search} onSearch={(q) => change('search', q, true)} />
      <div className="panel">
        <RecordList
          pages={pages}
          name={t('accounts.title')}
          empty={{
            title: t('accounts.none'),
            text: t(search === '' ? 'accounts.none-yet-text' : 'accounts.none-text'),
          }}
          show={(account) => ({
            title: (
              <Button type="link" className="name-link" onClick={() => change('account', account.id, false)}>
                {account.displayName}
              </Button>
            ),
            besides: [account.username, ...stateOf(account)],
          })}
          columns={(words) => [
            [words.t('save.name'), ({ displayName }) => displayName],
            [words.t('account.username'), ({ username }) => username],
            [
              words.t('save.state'),
              ({ status }) => t(status === 'active' ? 'accounts.active' : 'accounts.disabled'),
            ],
            [
              words.t('second-factor.title'),
              ({ secondFactorEnrolled }) =>
                t(secondFactorEnrolled ? 'second-factor.on' : 'second-factor.off'),
            ],
          ]}
        />
      </div>
      <AccountDrawer
        id={parameters.get(KEYS.account)}
        mayWrite={mayWrite}
        onClose={() => change('account', null, true)}
      />
      {adding.target !== null && (
        <AddAccount
          open={adding.open}
          onClose={adding.close}
          onOpenAccount={(id) => change('account', id, false)}
        />
      )}
    </>
  );
}
