import type { AttendanceDayInput } from '../attendance/attendance-day.js';
import type { AttendanceRules } from '../attendance/attendance-rules.js';
import type { ExpectedShift } from '../attendance/expected-shift.js';

/** What a final day was computed from, and what its fingerprint needs beside that. */
export interface InputToSeal {
  readonly input: AttendanceDayInput;
  /** What decided the sessions. */
  readonly because: ExpectedShift['because'];
  readonly scheduleId: string | null;
  /** Zone of the unit: tells when the day's window closed. */
  readonly zone: string;
}

/** What many days share: their plan. */
type Plan = Pick<AttendanceDayInput, 'sessions' | 'policy' | 'trustDirection' | 'neighbours'> &
  Omit<InputToSeal, 'input'>;

/** The plans and rules that the days of a revision rest on, each once; days name them by their place. */
export interface SealedBasis {
  readonly plans: readonly Plan[];
  readonly rules: readonly AttendanceRules[];
}

/** What is left of a day's inputs: places in the basis, and what is the person's own. */
type OwnInput = Pick<AttendanceDayInput, 'date' | 'confirmation' | 'decidedPaid'> & {
  readonly plan: number;
  readonly rules: number;
} & Partial<Pick<AttendanceDayInput, 'punches' | 'excuses' | 'flexible'>>;

/** Writes down inputs as they are sealed. */
export interface InputsSealer {
  /** The inputs of some days of one person as JSON, in the order of the days. Example: of no day `[]`. */
  line(days: readonly InputToSeal[]): string;
  /** What all lines so far rest on, as JSON. */
  basis(): string;
}

/** An empty basis, which grows with the lines that are written. The same days in the same order always give the same bytes. */
export function inputsSealer(): InputsSealer {
  const plans = places();
  const rules = places();
  const texts = new WeakMap<object, string>();
  // Days of one unit share these objects: each is written once.
  const text = (shared: object): string => {
    let known = texts.get(shared);
    if (known === undefined) texts.set(shared, (known = JSON.stringify(shared)));
    return known;
  };
  return {
    line: (days) =>
      JSON.stringify(
        days.map(({ input, because, scheduleId, zone }): OwnInput => {
          const { date, sessions, policy, trustDirection, neighbours, punches, excuses, flexible, confirmation, decidedPaid } = input;
          const head = JSON.stringify({ policy, trustDirection, because, scheduleId, zone });
          const plan = plans.of(
            `${head.slice(0, -1)},"sessions":${text(sessions)},"neighbours":${text(neighbours)}}`,
          );
          return {
            date,
            plan,
            rules: rules.of(text(input.rules)),
            ...(punches.length === 0 ? {} : { punches }),
            ...(excuses.length === 0 ? {} : { excuses }),
            ...(flexible.length === 0 ? {} : { flexible }),
            ...(confirmation === undefined ? {} : { confirmation }),
            ...(decidedPaid === undefined ? {} : { decidedPaid }),
          };
        }),
      ),
    basis: () => `{"plans":[${plans.all().join(',')}],"rules":[${rules.all().join(',')}]}`,
  };
} // prettier-ignore

/** What {@link inputsSealer} wrote as the basis. @throws SyntaxError for a text that is no JSON */
export function readSealedBasis(text: string): SealedBasis {
  return JSON.parse(text) as SealedBasis;
}

/**
 * The days of a line with what they rest on. They are final: nothing more could arrive when they were sealed.
 * @throws SyntaxError, RangeError for a line that does not fit its basis
 */
export function readSealedInputs(line: string, basis: SealedBasis): InputToSeal[] {
  return (JSON.parse(line) as OwnInput[]).map((own) => {
    const [plan, rules] = [basis.plans[own.plan], basis.rules[own.rules]];
    if (plan === undefined || rules === undefined) throw new RangeError(`no basis for ${own.date}`);
    const { sessions, policy, trustDirection, neighbours, because, scheduleId, zone } = plan;
    const { date, punches = [], excuses = [], flexible = [], confirmation, decidedPaid } = own;
    const input: AttendanceDayInput = {
      date, sessions, policy, trustDirection, neighbours, punches, excuses, flexible, rules, delivery: 'complete',
      ...(confirmation === undefined ? {} : { confirmation }),
      ...(decidedPaid === undefined ? {} : { decidedPaid }),
    }; // prettier-ignore
    return { input, because, scheduleId, zone };
  });
}

/** Texts by their place, in the order of their first use. */
function places(): { of(text: string): number; all(): readonly string[] } {
  const known = new Map<string, number>();
  return {
    of: (text) => {
      const place = known.get(text) ?? known.size;
      known.set(text, place);
      return place;
    },
    all: () => [...known.keys()],
  };
}
