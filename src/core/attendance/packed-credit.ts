import type { SessionCredit } from './session-credit.js';

/** A credit as it is kept: a list of values; one that an excuse, a confirmation or a limit explains is kept whole. */
export type PackedCredit =
  | readonly [sessionId: string, credit: number, state: SessionCredit['state'], minutes: number]
  | SessionCredit;

/** A credit as it is kept. Example: a morning worked is `["morning",0.5,"earned",240]`. */
export function packCredit(each: SessionCredit): PackedCredit {
  const { sessionId, credit, state, minutes, excuseId, symbol, because } = each;
  const plain = excuseId === undefined && symbol === undefined && because === undefined;
  return plain ? [sessionId, credit, state, minutes] : each;
}

/** The credits of a day as JSON, as its detail and its timesheet text keep them. */
export function creditsText(credits: readonly SessionCredit[]): string {
  return credits.length === 0 ? '[]' : JSON.stringify(credits.map(packCredit));
}

/** The credits as they were computed. */
export function unpackCredits(packed: readonly PackedCredit[]): SessionCredit[] {
  return packed.map((each) => {
    if (!isTuple(each)) return each;
    const [sessionId, credit, state, minutes] = each;
    return { sessionId, credit, state, minutes };
  });
}

function isTuple(each: PackedCredit): each is Extract<PackedCredit, readonly unknown[]> {
  return Array.isArray(each);
}
