import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetPeople, REMEMBERED_INSPECTOR } from '../../api/device-traces.js';
import { meQuery, type Me } from '../../api/me.js';
import { UnreachableError } from '../../api/refusal.js';

/** How often it is asked whether the service answers. */
const ASK_AGAIN_MS = 15_000;

export interface Inspector {
  /** Who is signed in; null when nobody is; undefined while that is not known. */
  readonly me: Me | null | undefined;
  /** Whether the session has ended while the page goes on with whom it remembers. */
  readonly isSignedOut: boolean;
  /** Whether the service answers, as far as is known. */
  readonly isReachable: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * Who inspects: whoever is signed in, and without a network whoever was on this device. Who was here and is signed out by the
 * service goes on too, so that nobody loses the round at hand.
 */
export function useInspector(): Inspector {
  const { data, error, refetch, isPending } = useQuery({
    ...meQuery,
    networkMode: 'always',
    retry: false,
    refetchInterval: ASK_AGAIN_MS,
  });
  useEffect(() => {
    if (!data) return;
    const before = remembered();
    const keep = (): void => localStorage.setItem(REMEMBERED_INSPECTOR, JSON.stringify(data));
    if (before === null || before.accountId === data.accountId) keep();
    else void forgetPeople().finally(keep);
  }, [data]);
  const isReachable = !(error instanceof UnreachableError);
  const found = { isSignedOut: false, isReachable, error: null, retry: (): void => void refetch() };
  if (data) return { ...found, me: data };
  if (isPending) return { ...found, me: undefined };
  const known = remembered();
  if (data === null) return { ...found, me: known, isSignedOut: known !== null };
  if (!isReachable && known !== null) return { ...found, me: known };
  return { ...found, me: undefined, error };
}

function remembered(): Me | null {
  const text = localStorage.getItem(REMEMBERED_INSPECTOR);
  return text === null ? null : (JSON.parse(text) as Me);
}
