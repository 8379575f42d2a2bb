import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { beep } from './beep.js';
import { withArrival, type Arrival } from './arrivals.js';
import { KeyCapture } from './key-capture.js';
import { KioskAgent, type KioskState, type Shown } from './kiosk-agent.js';
import type { ArrivalView, KioskCheck } from './kiosk-link.js';
import { isCardAtPad, padKeyOf, type PadKey } from './pad-key.js';
import type { Pairing } from './pairing.js';
import { PinPauses } from './pin-pauses.js';
import type { ListenToPad } from './use-pad-digits.js';

/** What keeps the page from taking cards. */
export type Hindrance = 'input-method' | 'by-hand' | 'no-storage';

/** What came of a card or PIN, or that a guard's request went off. */
export type OnScreen = Shown | { readonly kind: 'asked' };

export interface Kiosk {
  readonly state: KioskState;
  readonly shown: OnScreen | null;
  /** Of the person on the screen, once it is known. */
  readonly arrival: ArrivalView | null;
  /** Who came in here of late, the latest first. */
  readonly arrivals: readonly Arrival[];
  readonly hindrance: Hindrance | null;
  /** Lets what the server refused be sent again. */
  readonly sendRefusedAgain: () => void;
  readonly listenToPad: ListenToPad;
  /** How long the pad still rests, in ms, at a moment in ms. */
  readonly restMs: (nowMs: number) => number;
  readonly takePin: (pin: string) => void;
  readonly ask: (check: KioskCheck) => Promise<void>;
  readonly showAsked: () => void;
}

const SHOWN_MS = 5_000;
const SOUNDS = {
  kept: 'kept', person: 'good', unknown: 'bad', doubtful: 'kept', unreadable: 'bad', 'not-taken': 'bad', 'not-kept': 'bad',
  'wrong-pin': 'bad', 'pins-paused': 'bad', asked: 'good',
} as const satisfies Record<OnScreen['kind'], Parameters<typeof beep>[0]>; // prettier-ignore

/** Takes cards while the page stands, and says what came of them. */
export function useKiosk(pairing: Pairing): Kiosk {
  const [state, setState] = useState<KioskState>({ link: 'connecting', waiting: 0, refused: 0 });
  const [shown, setShown] = useState<OnScreen | null>(null);
  const [told, setTold] = useState<{ readonly id: string; readonly arrival: ArrivalView } | null>(null);
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const hiding = useRef<ReturnType<typeof setTimeout>>(undefined);
  const working = useRef<Promise<KioskAgent>>(undefined);
  const pad = useRef<((key: PadKey) => void) | null>(null);
  const [pauses] = useState(() => new PinPauses());
  const pinWaits = useRef(false);
  const listenToPad = useCallback<ListenToPad>((listener) => {
    pad.current = listener;
  }, []);
  const put = (next: OnScreen): void => {
    setShown(next);
    if (next.kind !== 'not-kept') setHindrance(null);
    beep(SOUNDS[next.kind]);
    clearTimeout(hiding.current);
    hiding.current = setTimeout(() => setShown(null), SHOWN_MS);
  };
  const show = useEffectEvent((next: Shown): void => {
    if (next.kind === 'person') setArrivals((before) => withArrival(before, next));
    if (next.kind === 'wrong-pin') pauses.noteWrong(Date.now());
    // What is heard after a PIN was typed is most likely of that PIN; the server counts for itself.
    if (next.kind === 'person' && pinWaits.current) pauses.noteRight();
    if (next.kind === 'person' || next.kind === 'wrong-pin') pinWaits.current = false;
    put(next);
  });
  const hinder = useEffectEvent((next: Hindrance): void => {
    setHindrance((before) => (before === 'no-storage' ? before : next));
    beep('bad');
  });
  useEffect(() => {
    const capture = new KeyCapture();
    let isOver = false;
    const start = (): Promise<KioskAgent> => {
      const starting = KioskAgent.start(pairing, {
        onShown: (next) => show(next),
        onArrival: (id, arrival) => setTold({ id, arrival }),
        onState: setState,
      });
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
      if (pad.current !== null) {
        if (isCardAtPad(captured)) {
          event.preventDefault();
          pad.current('discard');
          void take(captured.text);
          return;
        }
        const key = padKeyOf(event.key, event.target instanceof HTMLButtonElement);
        if (key !== undefined) event.preventDefault();
        if (key !== undefined) pad.current(key);
        return;
      }
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
  const takePin = (pin: string): void => {
    pinWaits.current = true;
    working.current?.then((agent) => agent.take(pin, true)).catch(() => put({ kind: 'not-kept' }));
  };
  const ask = async (check: KioskCheck): Promise<void> => (await working.current)?.ask(check);
  return {
    state, shown, arrival: shown?.kind === 'person' && told?.id === shown.id ? told.arrival : null, arrivals, hindrance, sendRefusedAgain, listenToPad, takePin, ask,
    restMs: (nowMs) => pauses.restMs(nowMs),
    showAsked: () => put({ kind: 'asked' }),
  }; // prettier-ignore
}
