import type { CivilDate } from '../time/civil-date.js';
import type { CivilMonth } from '../time/civil-month.js';

/** What a sealed revision says of itself. */
export interface RevisionFacts {
  readonly unitId: string;
  readonly month: CivilMonth;
  readonly revision: number;
  /** The fingerprint of the revision before; null for the first. */
  readonly previous: string | null;
  /** Version of the software that computed the days. */
  readonly engine: string;
  /** First and last date. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The unit and all below it, as they stood. */
  readonly unitIds: readonly string[];
  readonly sealedBy: string;
  /** ISO 8601. */
  readonly sealedAt: string;
  /** What was written down beside it: a name without spaces, and the SHA-256 of the text. */
  readonly witnesses: readonly { readonly name: string; readonly hash: string }[];
  /** What whoever reads the seal has to know of how it came about; absent where there is nothing. */
  readonly note?: string;
}

/** A person's month in one unit with the SHA-256 of its text, in hexadecimal digits. */
export interface HashedLine {
  readonly employeeId: string;
  readonly unitId: string;
  readonly hash: string;
  /** Of the inputs of its days; absent where they were not sealed. */
  readonly inputsHash?: string;
}

/**
 * Forms of what a fingerprint is over. `congvu closing 1`: header, rules, days and findings; `congvu closing 2` (from 2026-11-29): also
 * the first and the last date, and what the days were computed from; `congvu closing 3` (from 2026-11-29): also what was written down
 * beside the month, such as the months that its reports compare it with. A form is never changed, only followed by another.
 */
export const FORM = 'congvu closing 3';
const WITH_INPUTS = [FORM, 'congvu closing 2'];

/** The first lines of what a fingerprint is over: each fact on a line of its own, the same facts the same bytes. */
export function revisionHeader(facts: RevisionFacts): string {
  return [
    FORM,
    `unit ${facts.unitId}`,
    `month ${facts.month}`,
    `period ${facts.from} ${facts.to}`,
    `revision ${facts.revision}`,
    `previous ${facts.previous ?? '-'}`,
    `engine ${facts.engine}`,
    `units ${[...facts.unitIds].sort().join(' ')}`,
    `by ${JSON.stringify(facts.sealedBy)}`,
    `at ${facts.sealedAt}`,
    ...facts.witnesses.map(({ name, hash }) => `witness ${name} ${hash}`).sort(),
    ...(facts.note === undefined ? [] : [`note ${JSON.stringify(facts.note)}`]),
  ].join('\n');
}

/** Whether a revision with this header has the inputs of its days. */
export function hasInputs(header: string): boolean {
  return WITH_INPUTS.some((form) => header.startsWith(`${form}\n`));
}

/**
 * The text whose SHA-256 is the fingerprint of a revision: its header, the hash of the rules, that of what its days rest on (`basisHash`,
 * null in the first form), and a line for each person and unit in the order of their ids.
 */
export function revisionText(
  header: string,
  rulesHash: string,
  basisHash: string | null,
  lines: readonly HashedLine[],
): string {
  const people = lines
    .map(({ employeeId, unitId, hash, inputsHash }) => {
      const line = `${employeeId} ${unitId} ${hash}`;
      return inputsHash === undefined ? line : `${line} ${inputsHash}`;
    })
    .sort();
  const basis = basisHash === null ? [] : [`basis ${basisHash}`];
  return [header, `rules ${rulesHash}`, ...basis, `lines ${people.length}`, ...people, ''].join('\n');
}

/** What was written down beside a revision, by its header; nothing in the forms before the third. */
export function headerWitnesses(header: string): RevisionFacts['witnesses'] {
  return header
    .split('\n')
    .map((line) => /^witness (\S+) ([0-9a-f]{64})$/.exec(line))
    .flatMap((found) => (found === null ? [] : [{ name: found[1] ?? '', hash: found[2] ?? '' }]));
}

/** The value of a line of the header, such as `units`; undefined where there is none. */
export function headerValue(header: string, name: string): string | undefined {
  const line = header.split('\n').find((each) => each.startsWith(`${name} `));
  return line?.slice(name.length + 1);
}
