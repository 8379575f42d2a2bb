import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatMoment, isAhead } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { usePeriod } from '../../i18n/use-period.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import { useUnitNames } from '../../parts/use-unit-names.js';
import { Waiting } from '../../parts/waiting.js';
import { roleNames } from '../role-names.js';
import { ACCOUNTS, grantsQuery, type Account, type Grant } from './accounts-queries.js';

const AddGrant = lazily(async () => (await import('./add-grant.js')).AddGrant);

/** The roles of an account: those that hold or will, then those that are over; given and ended by whoever may. */
export function AccountGrants({ account, mayWrite }: { account: Account; mayWrite: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const adding = useDialog<true>();
  const ending = useDialog<Grant>();
  const { data, error, refetch } = useQuery(grantsQuery(account.id));
  const isOver = ({ until }: Grant): boolean => until !== null && !isAhead(until);
  const held = data?.filter((grant) => !isOver(grant)) ?? [];
  const over = data?.filter(isOver) ?? [];
  const end = async ({ id }: Grant): Promise<void> => {
    await answerOf(api.POST('/api/v1/grants/{id}/end', { params: { path: { id } } }));
    await client.invalidateQueries({ queryKey: ACCOUNTS });
  };
  return (
    <section className="stack" aria-labelledby="account-grants">
      <div className="row row-apart">
        <h2 id="account-grants">{t('role.list')}</h2>
        {mayWrite && <Button onClick={() => adding.show(true)}>{t('grants.add')}</Button>}
      </div>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : held.length === 0 ? (
        <Empty title={t('role.none')}>{t('grants.none-text')}</Empty>
      ) : (
        <GrantList grants={held} onEnd={mayWrite ? ending.show : undefined} />
      )}
      {over.length > 0 && (
        <details>
          <summary>{t('grants.over', { count: over.length })}</summary>
          <GrantList grants={over} onEnd={undefined} />
        </details>
      )}
      {adding.target !== null && <AddGrant account={account} open={adding.open} onClose={adding.close} />}
      {ending.target !== null && (
        <FormDialog
          open={ending.open}
          title={t('grants.end-of', { role: t(roleNames[ending.target.role]) })}
          submit={t('grants.end')}
          danger
          onClose={ending.close}
          onSubmit={() => end(ending.target as Grant)}
        >
          <p>{t('grants.end-text', { name: account.displayName })}</p>
        </FormDialog>
      )}
    </section>
  );
}

function GrantList({
  grants,
  onEnd,
}: {
  grants: readonly Grant[];
  onEnd: ((grant: Grant) => void) | undefined;
}) {
  const t = useTranslate();
  const period = usePeriod();
  const names = useUnitNames(grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  return (
    <ul className="plain-list ruled">
      {grants.map((grant) => (
        <li key={grant.id} className="row row-apart">
          <span className="stack-close">
            <strong>{t(roleNames[grant.role])}</strong>
            <span className="quiet">
              {grant.unitId === null ? t('grants.everywhere') : (names.get(grant.unitId) ?? '…')} ·{' '}
              {period(grant, formatMoment)}
            </span>
          </span>
          {onEnd && (
            <Button
              danger
              aria-label={t('grants.end-of', { role: t(roleNames[grant.role]) })}
              onClick={() => onEnd(grant)}
            >
              {t('grants.end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
