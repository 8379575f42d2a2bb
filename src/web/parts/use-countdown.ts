import { useEffect, useState } from 'react';

/** A wait that began at `from` (milliseconds since the epoch). */
export interface Wait {
  readonly from: number;
  readonly seconds: number;
}

/** Whole seconds that are left of a wait, falling to 0; without a wait 0. */
export function useCountdown(wait: Wait | null): number {
  const [now, setNow] = useState(0);
  const left =
    wait === null ? 0 : Math.max(0, Math.ceil(wait.seconds - (Math.max(now, wait.from) - wait.from) / 1000));
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isOver]);
  return left;
}
