import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { meQuery } from '../../api/me.js';
import { isRefusal } from '../../api/refusal.js';
import { bodyOf, type KeptRound } from './kept-round.js';
import type { RoundStore } from './round-store.js';
import { sendPhotos } from './send-photos.js';
import { sendRound } from './send-round.js';

/** What every answer about rounds hangs under. */
export const ROUNDS = ['inspections'];
const KEPT = [...ROUNDS, 'kept'];

/** How often what waits is tried again. */
const AGAIN_MS = 15_000;

/** The rounds of an account on this device. */
export function useKeptRounds(store: RoundStore, ownerId: string) {
  return useQuery({
    queryKey: [...KEPT, ownerId],
    queryFn: () => store.list(ownerId),
    networkMode: 'always',
    staleTime: 0,
  });
}

/**
 * Sends what waits on this device while the service answers: when something changes, when the network comes back, and every quarter of a
 * minute. One round that cannot be sent stops no other. Returns what to call after a change.
 */
export function useSending(store: RoundStore, ownerId: string, canSend: boolean): () => void {
  const client = useQueryClient();
  // While the service is known to be away nothing is tried: what was never sent can still be changed.
  const isOpen = useRef(canSend);
  const isBusy = useRef(false);
  const isAsked = useRef(false);
  const reached = useCallback(async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ROUNDS });
    // The page that showed "no network" learns at once that there is one.
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
  }, [client]);
  const send = useCallback(async (): Promise<void> => {
    isAsked.current = true;
    if (isBusy.current || !isOpen.current) return;
    isBusy.current = true;
    try {
      while (isAsked.current) {
        isAsked.current = false;
        if (await sendAll(store, ownerId)) await reached();
      }
    } catch (error) {
      // Everything stays here; a session that has ended is shown, so that the inspector signs in again, and so is a lost network.
      if (isRefusal(error, 'not-signed-in')) client.setQueryData(meQuery.queryKey, null);
      else void client.invalidateQueries({ queryKey: meQuery.queryKey });
    } finally {
      isBusy.current = false;
    }
  }, [client, store, ownerId, reached]);
  const changed = useCallback(() => {
    void client.invalidateQueries({ queryKey: KEPT });
    void send();
  }, [client, send]);
  useEffect(() => {
    isOpen.current = canSend;
    if (canSend) changed();
  }, [canSend, changed]);
  useEffect(() => {
    const timer = setInterval(changed, AGAIN_MS);
    window.addEventListener('online', changed);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', changed);
    };
  }, [changed]);
  return changed;
}

/** Returns whether anything was sent. A round that was refused as a whole waits for the inspector. */
async function sendAll(store: RoundStore, ownerId: string): Promise<boolean> {
  const rounds = await store.list(ownerId);
  const waits = rounds.filter((round: KeptRound) => round.refusal === null && bodyOf(round) !== null);
  const failures: unknown[] = [];
  const note = (error: unknown): void => void failures.push(error);
  for (const { id } of waits) await sendRound(store, id).catch(note);
  for (const { id } of rounds) await sendPhotos(store, id).catch(note);
  if (failures.length > 0) throw failures[0];
  return waits.length > 0;
}

/** Whether the device has a network, as far as it knows. */
export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const notice = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', notice);
    window.addEventListener('offline', notice);
    return () => {
      window.removeEventListener('online', notice);
      window.removeEventListener('offline', notice);
    };
  }, []);
  return isOnline;
}
