import type { components } from '../../../api-types.js';
import type { InboxItem } from '../hr-queries.js';
import { excusePeriods } from './excuse-periods.js';
import { keyOf, type ExcuseValues, type InboxJob, type JobOutcome } from './inbox-job.js';
import type { InboxPost } from './inbox-post.js';

/** What the service said to each thing that was asked of it: null, or the code of a refusal. */
export type Answered = Map<string, string | null>;

/** One request of a job: what it is about, and how it is made; its answers are noted as they come. */
interface Part {
  readonly keys: readonly string[];
  readonly ask: (answered: Answered) => Promise<void>;
}

/** The service takes two hundred findings at once. */
const MOST = 200;

/**
 * Sends a decision; what is refused for one day does not keep the others. What `answered` holds was sent before and is not sent
 * again, so that a job which failed midway goes on where it stopped.
 * @throws UnreachableError
 */
export async function sendJob(job: InboxJob, answered: Answered, post: InboxPost): Promise<JobOutcome[]> {
  for (const part of unsent(job, answered, post)) await part.ask(answered);
  return outcomesOf(job, answered);
}

/** The same all at once: the page is about to go, and nothing can wait for the answer to what came before. */
export async function sendJobAtOnce(
  job: InboxJob,
  answered: Answered,
  post: InboxPost,
): Promise<JobOutcome[]> {
  await Promise.all(unsent(job, answered, post).map((part) => part.ask(answered)));
  return outcomesOf(job, answered);
}

function unsent(job: InboxJob, answered: Answered, post: InboxPost): Part[] {
  return partsOf(job, post).filter(({ keys }) => keys.some((key) => !answered.has(key)));
}

/** A day is refused with the first of its matters that is. */
function outcomesOf(job: InboxJob, answered: Answered): JobOutcome[] {
  return job.items.map((item) => ({
    item,
    code: keysOf(job.does, item).map((key) => answered.get(key) ?? null).find((code) => code !== null) ?? null,
  })); // prettier-ignore
}

function keysOf(does: InboxJob['does'], item: InboxItem): string[] {
  if (does === 'propose') return [keyOf(item)];
  if (does === 'answer') return item.proposals.map(({ id }) => id);
  return item.findings.filter(({ decidable }) => decidable).map(({ id }) => id);
}

function partsOf(job: InboxJob, post: InboxPost): Part[] {
  if (job.does === 'propose') return proposing(job.items, job.values, post);
  const ids = [...new Set(job.items.flatMap((item) => keysOf(job.does, item)))];
  if (job.does === 'decide') return batches(ids).map((keys) => deciding(keys, job.values, post));
  const kinds = new Map(job.items.flatMap(({ proposals }) => proposals.map(({ id, kind }) => [id, kind])));
  return ids.map((id) => ({
    keys: [id],
    ask: async (answered) => {
      answered.set(id, await post.answer(kinds.get(id) ?? 'excuse', { ids: [id], ...job.values }));
    },
  }));
}

function deciding(
  keys: readonly string[],
  values: components['schemas']['FindingDecisionBody'],
  post: InboxPost,
): Part {
  return {
    keys,
    ask: async (answered) => {
      for (const { id, code } of await post.decide({ ids: [...keys], ...values })) answered.set(id, code);
    },
  };
}

/** People with the same time are named in one paper; where that is refused, each is asked for alone. */
function proposing(items: readonly InboxItem[], values: ExcuseValues, post: InboxPost): Part[] {
  const { kind, paid, document = '', reason } = values;
  return excusePeriods(items, values.span).flatMap(({ items: group, from, until }) => {
    const propose = (people: readonly InboxItem[]): Promise<string | null> =>
      post.propose({
        employeeIds: people.map(({ employeeId }) => employeeId),
        kind,
        from,
        until,
        reason,
        ...(kind === 'other' && { paid: paid ?? false }),
        ...(document.trim() !== '' && { document }),
      });
    return batches(group).map((people) => ({
      keys: people.map(keyOf),
      ask: async (answered: Answered) => {
        const left = people.filter((item) => !answered.has(keyOf(item)));
        const code = await propose(left);
        if (code === null || left.length === 1) for (const item of left) answered.set(keyOf(item), code);
        else for (const item of left) answered.set(keyOf(item), await propose([item]));
      },
    }));
  });
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST) }, (_, at) => all.slice(at * MOST, (at + 1) * MOST));
} // prettier-ignore
