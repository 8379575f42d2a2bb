import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { beep } from './beep.js';
import { KeyCapture } from './key-capture.js';
import { KioskAgent, type KioskState, type Shown } from './kiosk-agent.js';
import type { Pairing } from './pairing.js';

/** What keeps the page from taking cards. */
export type Hindrance = 'input-method' | 'by-hand' | 'no-storage';

export interface Kiosk {
  readonly state: KioskState;
  readonly shown: Shown | null;
  readonly hindrance: Hindrance | null;
  /** Lets what the server refused be sent again. */
  readonly sendRefusedAgain: () => void;
}

const SHOWN_MS = 5_000;
const SOUNDS = {
  kept: 'kept', person: 'good', unknown: 'bad', doubtful: 'kept', unreadable: 'bad', 'not-taken': 'bad', 'not-kept': 'bad',
} as const satisfies Record<Shown['kind'], Parameters<typeof beep>[0]>; // prettier-ignore

/** Takes cards while the page stands, and says what came of them. */
export function useKiosk(pairing: Pairing): Kiosk {
  const [state, setState] = useState<KioskState>({ link: 'connecting', waiting: 0, refused: 0 });
  const [shown, setShown] = useState<Shown | null>(null);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const hiding = useRef<ReturnType<typeof setTimeout>>(undefined);
  const working = useRef<Promise<KioskAgent>>(undefined);
  const show = useEffectEvent((next: Shown): void => {
    setShown(next);
    if (next.kind !== 'not-kept') setHindrance(null);
    beep(SOUNDS[next.kind]);
    clearTimeout(hiding.current);
    hiding.current = setTimeout(() => setShown(null), SHOWN_MS);
  });
  const hinder = useEffectEvent((next: Hindrance): void => {
    setHindrance((before) => (before === 'no-storage' ? before : next));
    beep('bad');
  });
  useEffect(() => {
    const capture = new KeyCapture();
    let isOver = false;
    const start = (): Promise<KioskAgent> => {
      const starting = KioskAgent.start(pairing, { onShown: (next) => show(next), onState: setState });
      starting.then(
        (agent) => {
          if (isOver) agent.stop();
        },
        () => hinder('no-storage'),
      );
      working.current = starting;
      return starting;
    };
    let agent = start();
    // Where the browser lets itself be asked (pages of HTTPS): waiting scans are not what it may throw away.
    void (navigator.storage as StorageManager | undefined)?.persist?.();
    const take = async (text: string): Promise<void> => {
      try {
        await (await agent).take(text);
      } catch {
        show({ kind: 'not-kept' });
        // There may be room again by the next card.
        agent = start();
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const captured = capture.take(event.isComposing ? 'Process' : event.key, event.timeStamp);
      // Enter and Tab of a reader must not press buttons.
      if (captured !== undefined || /^\w$/.test(event.key)) event.preventDefault();
      if (captured === undefined) return;
      if (captured.kind === 'card') void take(captured.text);
      else hinder(captured.kind);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      isOver = true;
      window.removeEventListener('keydown', onKey);
      clearTimeout(hiding.current);
      agent.then((started) => started.stop(), () => undefined);
    };
  }, [pairing]); // prettier-ignore
  const sendRefusedAgain = (): void => void working.current?.then((agent) => agent.sendRefusedAgain());
  return { state, shown, hindrance, sendRefusedAgain };
}
