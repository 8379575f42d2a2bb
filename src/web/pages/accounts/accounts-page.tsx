import { useSearchParams } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant, isAhead } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { RecordList } from '../../parts/record-list.js';
import { SearchField } from '../../parts/search-field.js';
import { NotPermitted } from '../not-permitted.js';

/** Accounts of the people in the caller's scope. */
export function AccountsPage() {
  const t = useTranslate();
  const me = useSignedIn();
  if (!me.permissions.includes('accounts:read')) return <NotPermitted title={t('accounts.title')} />;
  return <Accounts />;
}

function Accounts() {
  const t = useTranslate();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('q') ?? '';
  const pages = useCursorPages(['accounts', search], (next) =>
    answerOf(api.GET('/api/v1/accounts', { params: { query: { ...(search && { search }), ...next } } })),
  );
  return (
    <>
      <PageHeading title={t('accounts.title')} />
      <SearchField
        label={t('accounts.search')}
        search={search}
        onSearch={(q) => setParameters(q === '' ? {} : { q }, { replace: true })}
      />
      <div className="panel">
        <RecordList
          pages={pages}
          name={t('accounts.title')}
          empty={{ title: t('accounts.none'), text: t('accounts.none-text') }}
          show={(account) => ({
            title: <strong>{account.displayName}</strong>,
            besides: [
              account.username,
              account.status === 'active' ? t('accounts.active') : t('accounts.disabled'),
              account.secondFactorEnrolled ? t('second-factor.on') : t('second-factor.off'),
              account.lockedUntil !== null && isAhead(account.lockedUntil)
                ? t('accounts.locked-until', { at: formatInstant(account.lockedUntil) })
                : null,
            ],
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
    </>
  );
}
