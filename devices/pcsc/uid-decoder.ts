import type { Decoder, DecoderOutput } from '../driver/decoder.js';

/** A UID of 4 bytes that begins so is drawn anew at every showing, as phones do (ISO/IEC 14443-3): it names nobody. */
const RANDOM_UID = 0x08;
const UID_LENGTHS = [4, 7, 10];

/** Answers to "get data: UID" (the UID, then SW1 SW2, `90 00` when it went well) become `UID-BE` texts. */
export const uidDecoder: Decoder<null> = {
  initial: null,
  nextTick: () => null,
  step: (state, input) => ({ state, outputs: input.kind === 'tick' ? [] : [read(input.bytes)] }),
};

function read(answer: Uint8Array): DecoderOutput {
  if (answer.at(-2) !== 0x90 || answer.at(-1) !== 0x00) return malformed('status');
  const uid = answer.subarray(0, -2);
  if (!UID_LENGTHS.includes(uid.length)) return malformed('uid-length');
  if (uid.length === 4 && uid[0] === RANDOM_UID) return malformed('random-uid');
  return { kind: 'text', text: Buffer.from(uid).toString('hex').toUpperCase() };
}

function malformed(reason: string): DecoderOutput {
  return { kind: 'malformed', reason };
}
