import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOutletContext } from 'react-router';
import { formatCivilDate } from '../../../i18n/format-date.js';
import type { BulkRow } from '../../decisions/bulk-result.js';
import { HR, type InboxItem } from '../hr-queries.js';
import { keyOf, type InboxJob } from './inbox-job.js';
import { useDelayed, type Delayed } from './use-delayed.js';

type Sending = typeof import('./send-job.js') & typeof import('./inbox-post.js');

/** A job with what the service has answered to it already. */
export interface SentJob {
  readonly job: InboxJob;
  readonly answered: Map<string, string | null>;
}

/** A job that did not get through, and why. */
export interface FailedJob extends SentJob {
  readonly error: unknown;
}

/** What HR decided and what became of it; it outlives the list, its filters and the change of pages. */
export interface Outbox extends Omit<Delayed<SentJob>, 'put'> {
  readonly put: (job: InboxJob) => void;
  readonly rows: readonly BulkRow[];
  readonly forget: () => void;
  readonly failed: readonly FailedJob[];
  readonly again: (failed: FailedJob) => void;
  readonly drop: (failed: FailedJob) => void;
}

/** The code that sends: asked for when a job is put, because nothing can be loaded any more while the page goes. */
let sending: Sending | undefined;
async function load(): Promise<Sending> {
  const [sends, posts] = await Promise.all([import('./send-job.js'), import('./inbox-post.js')]);
  sending = { ...sends, ...posts };
  return sending;
}

/** Holds the decisions of the pages of HR. */
export function useOutbox(): Outbox {
  const client = useQueryClient();
  const [rows, setRows] = useState<readonly BulkRow[]>([]);
  const [failed, setFailed] = useState<readonly FailedJob[]>([]);
  const send = async (sent: SentJob, isLeaving: boolean): Promise<void> => {
    try {
      const { sendJob, sendJobAtOnce, inboxPost } = sending ?? (await load());
      const all = isLeaving ? sendJobAtOnce : sendJob;
      const outcomes = await all(sent.job, sent.answered, inboxPost(isLeaving));
      setRows(outcomes.map(({ item, code }) => ({ id: keyOf(item), name: nameOf(item), code })));
    } catch (error) {
      setFailed((before) => [...before, { ...sent, error }]);
    }
    await client.invalidateQueries({ queryKey: HR });
  };
  const { put, ...delayed } = useDelayed<SentJob>((sent, isLeaving) => void send(sent, isLeaving));
  const drop = (one: FailedJob): void => setFailed((before) => before.filter((each) => each !== one));
  return {
    ...delayed,
    put: (job) => {
      setRows([]);
      void load().catch(() => undefined);
      put({ job, answered: new Map() });
    },
    rows,
    forget: () => setRows([]),
    failed,
    again: (one) => {
      drop(one);
      void send(one, false);
    },
    drop,
  };
}

/** The outbox of the frame around the page. */
export function useFrameOutbox(): Outbox {
  return useOutletContext<Outbox>();
}

function nameOf({ fullName, date }: InboxItem): string {
  return `${fullName}, ${formatCivilDate(date)}`;
}
