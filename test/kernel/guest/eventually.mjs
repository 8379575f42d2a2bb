/** Where no time is promised: starting a process alone may take ten seconds when the machine around the emulation is busy. */
const PATIENT_MS = 30_000;

/** What `look` gives as soon as it gives something. @throws Error with what `why` says after `milliseconds` */
export async function eventually(look, why, milliseconds = PATIENT_MS) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(why());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
