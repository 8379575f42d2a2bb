import { useEffect, useEffectEvent, useState } from 'react';

/** How long a decision can be taken back before it is sent. */
export const UNDO_SECONDS = 8;

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
 * Whoever leaves the page sends it at once; whoever closes the window is asked.
 */
export function useDelayed<T>(send: (job: T) => Promise<void>): Delayed<T> {
  const [held, setHeld] = useState<{ readonly job: T; readonly sendAt: number } | null>(null);
  const flush = useEffectEvent(() => {
    if (held === null) return;
    setHeld(null);
    void send(held.job);
  });
  useEffect(() => {
    if (held === null) return;
    const timer = setTimeout(() => flush(), Math.max(0, held.sendAt - Date.now()));
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeunload', ask);
    };
  }, [held]);
  useEffect(() => () => flush(), []);
  return {
    waiting: held?.job ?? null,
    sendAt: held?.sendAt ?? 0,
    put: (job) => setHeld({ job, sendAt: Date.now() + UNDO_SECONDS * 1000 }),
    undo: () => setHeld(null),
    sendNow: () => {
      if (held === null) return;
      setHeld(null);
      void send(held.job);
    },
  };
}
