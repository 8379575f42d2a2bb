import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Me } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { DECISIONS } from '../decisions/decisions-queries.js';
import { INBOX } from '../hr/hr-queries.js';
import { filtersOf, queryOf } from '../hr/inbox/inbox-filters.js';

/** As many as are counted one by one. */
const MOST = 99;

/** How many there are: `3`, and `99+` where there are more than anybody counts. */
function countOf({ items, nextCursor }: { items: readonly unknown[]; nextCursor: string | null }): string | null {
  if (items.length === 0) return null;
  return nextCursor === null ? String(items.length) : `${items.length}+`;
} // prettier-ignore

const decisionCounts = queryOptions({
  queryKey: [...DECISIONS, 'counts'],
  queryFn: async () => {
    const query = { view: 'to-decide', limit: MOST } as const;
    const [explanations, requests] = await Promise.all([
      answerOf(api.GET('/api/v1/explanations', { params: { query } })),
      answerOf(api.GET('/api/v1/requests', { params: { query } })),
    ]);
    return { explanations: countOf(explanations), requests: countOf(requests) };
  },
});

const inboxCount = queryOptions({
  queryKey: [...INBOX, 'count'],
  queryFn: async () => {
    const query = { ...queryOf(filtersOf(new URLSearchParams(), todayAt())), limit: 1 };
    const { counts } = await answerOf(api.GET('/api/v1/inbox', { params: { query } }));
    return counts === null || counts.days === 0 ? null : String(counts.days);
  },
});

const doubtfulCount = queryOptions({
  queryKey: ['quarantine', 'count'],
  queryFn: async () => {
    const query = { state: 'open', limit: MOST } as const;
    return countOf(await answerOf(api.GET('/api/v1/scans/quarantine', { params: { query } })));
  },
});

const unknownCount = queryOptions({
  queryKey: ['unknown-cards', 'count'],
  queryFn: async () =>
    countOf(await answerOf(api.GET('/api/v1/scans/unknown-credentials', { params: { query: { limit: MOST } } }))),
}); // prettier-ignore

/** What waits for the caller, in words, by the path of the page where it is dealt with. */
export function useWaitingCounts({ employeeId, permissions }: Me): Readonly<Record<string, string>> {
  const t = useTranslate();
  const may = (permission: string): boolean => permissions.includes(permission);
  const decisions = useQuery({ ...decisionCounts, enabled: employeeId !== null }).data;
  const inbox = useQuery({ ...inboxCount, enabled: may('attendance:read') && may('corrections:write') }).data;
  const doubtful = useQuery({ ...doubtfulCount, enabled: may('scans:settle') }).data;
  const unknown = useQuery({ ...unknownCount, enabled: may('badges:write') }).data;
  const decide = [
    decisions?.explanations && t('home.explanations', { count: decisions.explanations }),
    decisions?.requests && t('home.requests', { count: decisions.requests }),
  ].filter(Boolean);
  return {
    ...(decide.length > 0 && { '/decisions': decide.join(', ') }),
    ...(inbox && { '/hr': t('home.inbox', { count: inbox }) }),
    ...(doubtful && { '/cach-ly': t('home.doubtful', { count: doubtful }) }),
    ...(unknown && { '/the-la': t('home.unknown', { count: unknown }) }),
  };
}
