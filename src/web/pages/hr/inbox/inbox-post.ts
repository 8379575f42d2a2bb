import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';
import { RefusalError } from '../../../api/refusal.js';

type Schemas = components['schemas'];

/** How decisions of the inbox reach the service: null, or the code of the refusal. @throws UnreachableError */
export interface InboxPost {
  readonly propose: (body: Schemas['NewExcuse']) => Promise<string | null>;
  readonly decide: (
    body: Schemas['FindingDecisionsBody'],
  ) => Promise<readonly { id: string; code: string | null }[]>;
  readonly answer: (
    kind: 'excuse' | 'correction',
    body: Schemas['DecideProposals'],
  ) => Promise<string | null>;
}

/** To the service; with `keepalive` the browser sends it even when the page is gone. */
export function inboxPost(keepalive: boolean): InboxPost {
  return {
    propose: (body) => codeOf(api.POST('/api/v1/excuses', { body, keepalive })),
    decide: async (body) =>
      (await answerOf(api.POST('/api/v1/findings/decisions', { body, keepalive }))).items,
    answer: (kind, body) =>
      codeOf(
        kind === 'excuse'
          ? api.POST('/api/v1/excuses/decide', { body, keepalive })
          : api.POST('/api/v1/corrections/decide', { body, keepalive }),
      ),
  };
}

/** What is no word on the matter itself, such as too many requests or a session that ended, leaves it unsent. */
const UNSENT = [401, 429];

async function codeOf(request: Parameters<typeof answerOf<unknown>>[0]): Promise<string | null> {
  try {
    await answerOf(request);
    return null;
  } catch (error) {
    if (error instanceof RefusalError && error.problem.status < 500 && !UNSENT.includes(error.problem.status))
      return error.problem.code;
    throw error;
  }
}
