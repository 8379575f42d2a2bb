import { formatInstant, isAhead } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import type { Account } from './accounts-queries.js';

/** Whether wrong passwords have closed the account for a while, and it is still so. */
export const isClosedForNow = ({ lockedUntil }: Account): boolean =>
  lockedUntil !== null && isAhead(lockedUntil);

/** What one must know of an account at a look, in words. */
export function useAccountState(): (account: Account) => string[] {
  const t = useTranslate();
  return (account) => [
    t(account.status === 'active' ? 'accounts.active' : 'accounts.disabled'),
    t(account.secondFactorEnrolled ? 'second-factor.on' : 'second-factor.off'),
    ...(account.employeeId === null ? [t('accounts.no-person')] : []),
    ...(account.singleSignOn ? [t('accounts.single-sign-on')] : []),
    ...(account.mustChangePassword ? [t('accounts.must-change')] : []),
    ...(account.lockedUntil !== null && isAhead(account.lockedUntil)
      ? [t('accounts.locked-until', { at: formatInstant(account.lockedUntil) })]
      : []),
  ];
}
