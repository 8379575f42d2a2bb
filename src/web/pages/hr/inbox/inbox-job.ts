import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';
import { RefusalError } from '../../../api/refusal.js';
import type { InboxItem } from '../hr-queries.js';
import { excusePeriods } from './excuse-periods.js';

type NewExcuse = components['schemas']['NewExcuse'];
type FindingDecision = components['schemas']['FindingDecisionBody'];

/** What is proposed for several days at once. */
export interface ExcuseValues {
  readonly kind: NewExcuse['kind'];
  readonly span: 'day' | 'recorded';
  readonly paid?: boolean;
  readonly document?: string;
  readonly reason: string;
}

/** One decision over several days of the inbox. */
export type InboxJob =
  | { readonly does: 'propose'; readonly items: readonly InboxItem[]; readonly values: ExcuseValues }
  | { readonly does: 'decide'; readonly items: readonly InboxItem[]; readonly values: FindingDecision }
  | {
      readonly does: 'answer';
      readonly items: readonly InboxItem[];
      readonly values: Omit<components['schemas']['DecideProposals'], 'ids'>;
    };

/** What became of one day: null, or the code of the refusal. */
export interface JobOutcome {
  readonly item: InboxItem;
  readonly code: string | null;
}

/** Sends a decision; what is refused for one day does not keep the others. @throws UnreachableError */
export async function sendJob(job: InboxJob): Promise<JobOutcome[]> {
  if (job.does === 'propose') return propose(job.items, job.values);
  if (job.does === 'decide') return decide(job.items, job.values);
  return answer(job.items, job.values);
}

/** People with the same time are named in one paper; where that is refused, each is asked for alone. */
async function propose(items: readonly InboxItem[], values: ExcuseValues): Promise<JobOutcome[]> {
  const { kind, paid, document = '', reason } = values;
  const outcomes: JobOutcome[] = [];
  const ask = (group: readonly InboxItem[], from: string, until: string): Promise<string | null> =>
    codeOf(
      api.POST('/api/v1/excuses', {
        body: {
          employeeIds: group.map(({ employeeId }) => employeeId),
          kind,
          from,
          until,
          reason,
          ...(kind === 'other' && { paid: paid ?? false }),
          ...(document.trim() !== '' && { document }),
        },
      }),
    );
  for (const { items: group, from, until } of excusePeriods(items, values.span)) {
    const code = await ask(group, from, until);
    if (code === null || group.length === 1) outcomes.push(...group.map((item) => ({ item, code })));
    else for (const item of group) outcomes.push({ item, code: await ask([item], from, until) });
  }
  return outcomes;
}

/** A day is refused with the first of its findings that is. */
async function decide(items: readonly InboxItem[], values: FindingDecision): Promise<JobOutcome[]> {
  const ids = items.flatMap(({ findings }) => findings.filter((each) => each.decidable).map(({ id }) => id));
  const { items: decided } = await answerOf(
    api.POST('/api/v1/findings/decisions', { body: { ids, ...values } }),
  );
  const codes = new Map(decided.map(({ id, code }) => [id, code]));
  return items.map((item) => ({
    item,
    code: item.findings.map(({ id }) => codes.get(id) ?? null).find((code) => code !== null) ?? null,
  }));
}

async function answer(
  items: readonly InboxItem[],
  { status, note }: Omit<components['schemas']['DecideProposals'], 'ids'>,
): Promise<JobOutcome[]> {
  const outcomes: JobOutcome[] = [];
  for (const item of items) {
    let refused: string | null = null;
    for (const { id, kind } of item.proposals) {
      const body = { ids: [id], status, note };
      const code = await codeOf(
        kind === 'excuse'
          ? api.POST('/api/v1/excuses/decide', { body })
          : api.POST('/api/v1/corrections/decide', { body }),
      );
      refused ??= code;
    }
    outcomes.push({ item, code: refused });
  }
  return outcomes;
}

async function codeOf(request: Parameters<typeof answerOf<unknown>>[0]): Promise<string | null> {
  try {
    await answerOf(request);
    return null;
  } catch (error) {
    if (error instanceof RefusalError) return error.problem.code;
    throw error;
  }
}
