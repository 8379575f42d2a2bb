import { useEffect, useEffectEvent, useState } from 'react';
import { UNDO_SECONDS } from './undo-seconds.js';

/** Something that was decided and is sent when its time is over. */
export interface Delayed<T> {
  readonly waiting: T | null;
  /** Milliseconds since the epoch. */
  readonly sendAt: number;
  readonly put: (job: T) => void;
  readonly undo: () => void;
  readonly sendNow: () => void;
}

/**
 * Keeps one job back for a while, so that it can be taken back before anybody hears of it: afterwards nothing can be undone.
 * Whoever closes the window is asked; when the page goes all the same, the job is sent with `isLeaving`: nothing can wait then.
 */
export function useDelayed<T>(send: (job: T, isLeaving: boolean) => void): Delayed<T> {
  const [held, setHeld] = useState<{ readonly job: T; readonly sendAt: number } | null>(null);
  const flush = useEffectEvent((isLeaving: boolean) => {
    if (held === null) return;
    setHeld(null);
    send(held.job, isLeaving);
  });
  useEffect(() => {
    if (held === null) return;
    const timer = setTimeout(() => flush(false), Math.max(0, held.sendAt - Date.now()));
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    const leave = (): void => flush(true);
    addEventListener('beforeunload', ask);
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeunload', ask);
      removeEventListener('pagehide', leave);
    };
  }, [held]);
  useEffect(() => () => flush(false), []);
  return {
    waiting: held?.job ?? null,
    sendAt: held?.sendAt ?? 0,
    put: (job) => {
      if (held !== null) send(held.job, false);
      setHeld({ job, sendAt: Date.now() + UNDO_SECONDS * 1000 });
    },
    undo: () => setHeld(null),
    sendNow: () => {
      if (held === null) return;
      setHeld(null);
      send(held.job, false);
    },
  };
}
