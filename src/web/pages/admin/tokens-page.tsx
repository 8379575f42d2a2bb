import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { formatInstant, isAhead } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import { useUnitNames } from '../../parts/use-unit-names.js';
import { Waiting } from '../../parts/waiting.js';
import { permissionName } from './permission-names.js';
import { NotPermitted } from '../not-permitted.js';
import { TOKENS, tokensQuery, type Token } from './admin-queries.js';
import { SaveItems } from '../../parts/save-items.js';
import type { Columns } from '../../parts/save/columns.js';

const AddToken = lazily(async () => (await import('./add-token.js')).AddToken);

/** Access for other systems: what each may do, where, until when, and its end. */
export function TokensPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('tokens:read')) return <NotPermitted title={t('admin-tokens.title')} />;
  return <Tokens mayWrite={permissions.includes('tokens:write')} />;
}

function Tokens({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const adding = useDialog<true>();
  const ending = useDialog<Token>();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(tokensQuery);
  const names = useUnitNames((data ?? []).flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  const stateOf = useTokenState();
  const scopeName = useScopeName();
  const columns: Columns<Token> = (words) => [
    [t('admin-tokens.name'), ({ name }) => name],
    [t('admin-tokens.scopes'), ({ scopes }) => scopes.map(scopeName).join('; ')],
    [
      t('people.unit'),
      ({ unitId }) => (unitId === null ? t('admin-tokens.everywhere') : (names.get(unitId) ?? null)),
    ],
    [words.t('save.state'), stateOf],
    [words.t('save.at'), ({ createdAt }) => ({ at: createdAt })],
    [words.t('save.until'), ({ expiresAt }) => expiresAt && { at: expiresAt }],
    [words.t('save.used'), ({ lastUsedAt }) => lastUsedAt && { at: lastUsedAt }],
  ];
  const end = useMutation({
    mutationFn: (id: string) => answerOf(api.POST('/api/v1/tokens/{id}/end', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: TOKENS }),
  });
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('admin-tokens.title')} />
        {mayWrite && <Button onClick={() => adding.show(true)}>{t('admin-tokens.add')}</Button>}
      </div>
      <p className="quiet">{t('admin-tokens.text')}</p>
      <div className="panel">
        {error ? (
          <FailureView error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Waiting />
        ) : data.length === 0 ? (
          <Empty title={t('admin-tokens.none')}>{t('admin-tokens.none-text')}</Empty>
        ) : (
          <ul className="plain-list ruled">
            {data.map((token) => (
              <TokenRow
                key={token.id}
                token={token}
                unitName={names.get(token.unitId ?? '') ?? null}
                onEnd={mayWrite ? () => ending.show(token) : undefined}
              />
            ))}
          </ul>
        )}
        <SaveItems name={t('admin-tokens.title')} items={data ?? []} columns={columns} />
      </div>
      {adding.target !== null && <AddToken open={adding.open} onClose={adding.close} />}
      {ending.target !== null && (
        <FormDialog
          open={ending.open}
          title={t('admin-tokens.end-of', { name: ending.target.name })}
          submit={t('admin-tokens.end')}
          danger
          onClose={ending.close}
          onSubmit={() => end.mutateAsync(ending.target?.id ?? '')}
        >
          <p>{t('admin-tokens.end-text')}</p>
        </FormDialog>
      )}
    </>
  );
}

function isLive({ endedAt, expiresAt }: Token): boolean {
  return endedAt === null && (expiresAt === null || isAhead(expiresAt));
}

/** What a scope lets a token do. */
function useScopeName(): (scope: string) => string {
  const t = useTranslate();
  return (scope) => {
    const name = permissionName(scope);
    return name === null ? scope : t(name);
  };
}

/** Whether a token can be used, in words. */
function useTokenState(): (token: Token) => string {
  const t = useTranslate();
  return (token) =>
    isLive(token) ? t('admin-tokens.live') : t(token.endedAt === null ? 'admin-tokens.expired' : 'admin-tokens.ended');
} // prettier-ignore

function TokenRow({ token, unitName, onEnd }: { token: Token; unitName: string | null; onEnd: (() => void) | undefined }) {
  const t = useTranslate();
  const { name, scopes, unitId, createdAt, expiresAt, lastUsedAt } = token;
  const state = useTokenState()(token);
  const scopeName = useScopeName();
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{name}</strong>
          <span className="chip">{state}</span>
        </span>
        <span>{scopes.map(scopeName).join(' · ')}</span>
        <span className="quiet">
          {[
            unitId === null ? t('admin-tokens.everywhere') : unitName,
            t('admin-tokens.made', { at: formatInstant(createdAt) }),
            expiresAt === null ? t('admin-tokens.no-end') : t('admin-tokens.until', { at: formatInstant(expiresAt) }),
            lastUsedAt === null ? t('admin-tokens.never-used') : t('admin-tokens.used', { at: formatInstant(lastUsedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {isLive(token) && onEnd && (
        <Button danger aria-label={t('admin-tokens.end-of', { name })} onClick={onEnd}>
          {t('admin-tokens.end')}
        </Button>
      )}
    </li>
  );
} // prettier-ignore
