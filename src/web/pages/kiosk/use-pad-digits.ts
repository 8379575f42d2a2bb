import { useEffect, useEffectEvent, useState } from 'react';
import type { PadKey } from './pad-key.js';

export const [SHORTEST_PIN, LONGEST_PIN] = [6, 12];
/** Nobody stands there any more: what was typed must not wait for the next person. */
const IDLE_MS = 30_000;

export interface PadDigits {
  readonly count: number;
  /** Too few digits were handed in. */
  readonly isShort: boolean;
  readonly press: (key: PadKey) => void;
}

/** Hears the keys of the keyboard while a pad is open. */
export type ListenToPad = (listener: ((key: PadKey) => void) | null) => void;

/** The digits of one pad, from its buttons and from the keyboard; they are handed in once and forgotten. */
export function usePadDigits(
  listen: ListenToPad,
  onPin: (pin: string) => void,
  onLeave: () => void,
): PadDigits {
  const [digits, setDigits] = useState('');
  const [isShort, setIsShort] = useState(false);
  const press = (key: PadKey): void => {
    if (key === 'Escape') onLeave();
    else if (key === 'discard') setDigits('');
    else if (key === 'Backspace') setDigits((before) => before.slice(0, -1));
    else if (key !== 'Enter') setDigits((before) => (before + key).slice(0, LONGEST_PIN));
    else if (digits.length >= SHORTEST_PIN) {
      setDigits('');
      onPin(digits);
    }
    setIsShort(key === 'Enter' && digits.length < SHORTEST_PIN);
  };
  const pressNow = useEffectEvent(press);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    listen((key) => pressNow(key));
    return () => listen(null);
  }, [listen]);
  useEffect(() => {
    const timer = setTimeout(() => leave(), IDLE_MS);
    return () => clearTimeout(timer);
  }, [digits]);
  return { count: digits.length, isShort, press };
}
