import { useSearchParams } from 'react-router';
import type { operations } from '../../api-types.js';

type AuditQuery = NonNullable<operations['Audit_search']['parameters']['query']>;

/** What is searched for; both days are searched too. */
export interface AuditSearch {
  readonly actorEmployeeId: string | null;
  readonly subjectEmployeeId: string | null;
  readonly action: string | null;
  readonly entityType: string | null;
  readonly entityId: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const NAMES: Readonly<Record<keyof AuditSearch, string>> = {
  actorEmployeeId: 'nguoi-lam', subjectEmployeeId: 've-ai', action: 'viec', entityType: 'loai', entityId: 'ma', from: 'tu', until: 'den',
}; // prettier-ignore
const keys = Object.keys(NAMES) as (keyof AuditSearch)[];
const DAY_MS = 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The search of an address; what makes no sense there is left out. */
export function auditSearchOf(parameters: URLSearchParams): AuditSearch {
  const said = Object.fromEntries(keys.map((key) => [key, parameters.get(NAMES[key])])) as Record<
    keyof AuditSearch,
    string | null
  >;
  const person = (id: string | null): string | null => (id !== null && UUID.test(id) ? id : null);
  const day = (text: string | null): string | null =>
    text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
  return {
    ...said,
    actorEmployeeId: person(said.actorEmployeeId),
    subjectEmployeeId: person(said.subjectEmployeeId),
    from: day(said.from),
    until: day(said.until),
  };
}

/** The search as the service takes it: from midnight in Việt Nam to the midnight after the last day. */
export function auditQueryOf({ from, until, ...same }: AuditSearch): AuditQuery {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(same)) if (value !== null) query[name] = value;
  if (from !== null) query['from'] = `${from}T00:00:00+07:00`;
  if (until !== null) {
    const after = new Date(Date.parse(until) + DAY_MS).toISOString().slice(0, 10);
    query['until'] = `${after}T00:00:00+07:00`;
  }
  return query;
}

/** The search that stands in the address, and how to change parts of it. */
export function useAuditSearch(): readonly [AuditSearch, (change: Partial<AuditSearch>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const change = (part: Partial<AuditSearch>): void => {
    const next = new URLSearchParams(parameters);
    for (const key of keys) {
      const value = part[key];
      if (value === undefined) continue;
      if (value === null || value === '') next.delete(NAMES[key]);
      else next.set(NAMES[key], value);
    }
    setParameters(next, { replace: true, preventScrollReset: true });
  };
  return [auditSearchOf(parameters), change];
}
