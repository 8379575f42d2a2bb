/** Tones in Hz, one after the other: who does not look hears whether it counted. */
const TONES = { good: [1320], bad: [330, 330], kept: [880, 1100] } as const;
const LENGTH_S = 0.12;

let context: AudioContext | undefined;

/** Sounds; silent until somebody has touched the page, as browsers want it (a reader's key counts as a touch). */
export function beep(kind: keyof typeof TONES): void {
  context ??= new AudioContext();
  const start = context.currentTime;
  for (const [index, frequency] of TONES[kind].entries()) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = frequency;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(context.destination);
    tone.start(start + index * 1.5 * LENGTH_S);
    tone.stop(start + index * 1.5 * LENGTH_S + LENGTH_S);
  }
}
