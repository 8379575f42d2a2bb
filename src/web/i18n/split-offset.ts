/** An offset in whole seconds, in parts. @example splitOffset(-425_000) // { sign: -1, minutes: 7, seconds: 5 } */
export function splitOffset(offsetMs: number): {
  readonly sign: 1 | -1;
  readonly minutes: number;
  readonly seconds: number;
} {
  const whole = Math.round(Math.abs(offsetMs) / 1000);
  return { sign: offsetMs < 0 ? -1 : 1, minutes: Math.floor(whole / 60), seconds: whole % 60 };
}
