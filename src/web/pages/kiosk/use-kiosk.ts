import { useEffect, useRef, useState } from 'react';
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
}

const SHOWN_MS = 5_000;
const SOUNDS = {
  kept: 'kept', person: 'good', unknown: 'bad', doubtful: 'kept', unreadable: 'bad', 'not-kept': 'bad',
} as const satisfies Record<Shown['kind'], Parameters<typeof beep>[0]>; // prettier-ignore

/** Takes cards while the page stands, and says what came of them. */
export function useKiosk(pairing: Pairing): Kiosk {
  const [state, setState] = useState<KioskState>({ link: 'connecting', waiting: 0, refused: 0 });
  const [shown, setShown] = useState<Shown | null>(null);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const hiding = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const capture = new KeyCapture();
    const show = (next: Shown): void => {
      setShown(next);
      setHindrance(null);
      beep(SOUNDS[next.kind]);
      clearTimeout(hiding.current);
      hiding.current = setTimeout(() => setShown(null), SHOWN_MS);
    };
    let agent: KioskAgent | undefined;
    let isOver = false;
    KioskAgent.start(pairing, { onShown: show, onState: setState }).then(
      (started) => {
        if (isOver) started.stop();
        else agent = started;
      },
      () => setHindrance('no-storage'),
    );
    const onKey = (event: KeyboardEvent): void => {
      const captured = capture.take(event.isComposing ? 'Process' : event.key, event.timeStamp);
      // Enter and Tab of a reader must not press buttons.
      if (captured !== undefined || /^[\d\w]$/.test(event.key)) event.preventDefault();
      if (captured === undefined) return;
      if (captured.kind === 'card') void agent?.take(captured.text);
      else setHindrance(captured.kind);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      isOver = true;
      window.removeEventListener('keydown', onKey);
      clearTimeout(hiding.current);
      agent?.stop();
    };
  }, [pairing]);
  return { state, shown, hindrance };
}
