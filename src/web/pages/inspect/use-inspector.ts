import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { REMEMBERED_INSPECTOR } from '../../api/device-traces.js';
import { meQuery, type Me } from '../../api/me.js';
import { UnreachableError } from '../../api/refusal.js';

export interface Inspector {
  /** Who is signed in; null when nobody is; undefined while that is not known. */
  readonly me: Me | null | undefined;
  /** Whether the session has ended while the page goes on with whom it remembers. */
  readonly isSignedOut: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * Who inspects: whoever is signed in, and without a network whoever was on this device. Who was here and is signed out by the
 * service goes on too, so that nobody loses the round at hand.
 */
export function useInspector(): Inspector {
  const { data, error, refetch, isPending } = useQuery({ ...meQuery, networkMode: 'always', retry: false });
  useEffect(() => {
    if (data) localStorage.setItem(REMEMBERED_INSPECTOR, JSON.stringify(data));
  }, [data]);
  const retry = (): void => void refetch();
  if (data) return { me: data, isSignedOut: false, error: null, retry };
  if (isPending) return { me: undefined, isSignedOut: false, error: null, retry };
  const known = remembered();
  if (data === null) return { me: known, isSignedOut: known !== null, error: null, retry };
  if (error instanceof UnreachableError && known !== null) {
    return { me: known, isSignedOut: false, error: null, retry };
  }
  return { me: undefined, isSignedOut: false, error, retry };
}

function remembered(): Me | null {
  const text = localStorage.getItem(REMEMBERED_INSPECTOR);
  return text === null ? null : (JSON.parse(text) as Me);
}
