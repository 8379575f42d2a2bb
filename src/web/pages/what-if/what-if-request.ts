import type { components } from '../../api-types.js';
import { readDate } from '../../i18n/read-moment.js';
import type { RuleValueView } from '../rules/rules-queries.js';
import { typedValue, type TypedValue } from '../rules/typed-value.js';

export type AskWhatIf = components['schemas']['AskWhatIf'];

/** A value of a rule as it is typed. */
export interface TypedRule extends TypedValue {
  readonly path?: string;
  readonly from?: string;
}

/** What is to be tried, as it is typed. */
export interface WhatIfValues {
  readonly unitId: string;
  readonly rules?: readonly (TypedRule | undefined)[];
  readonly proposals?: readonly string[];
  readonly schedule?: 'none' | 'stored' | 'hours';
  readonly scheduleCode?: string;
  readonly weekdays?: readonly string[];
  readonly hours?: string;
}

/** The days of a week as schedules name them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A name that no stored schedule has. */
const DRAFT = 'THU-TRUOC';
const SESSION = /^\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}$/;

/** Sessions that are typed as `07:30-11:30, 13:30-17:00`; null where they are no sessions. */
export function readHours(text: string): string[] | null {
  const sessions = text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '');
  if (sessions.length === 0 || sessions.some((part) => !SESSION.test(part))) return null;
  return sessions.map((part) => part.split(/[-–]/).map((time) => time.trim().padStart(5, '0')).join('-'));
} // prettier-ignore

/** Whether anything is to be tried. */
export function isAnything({ rules = [], proposals = [], schedule = 'none' }: WhatIfValues): boolean {
  return rules.some((rule) => rule?.path !== undefined) || proposals.length > 0 || schedule !== 'none';
}

/** What is sent for what was typed; the service says what is wrong with it. */
export function whatIfRequest(
  month: string,
  values: WhatIfValues,
  book: readonly Pick<RuleValueView, 'path' | 'kind'>[],
): AskWhatIf {
  const { unitId, rules = [], proposals = [] } = values;
  const drafted = rules.flatMap((rule) => {
    if (rule?.path === undefined) return [];
    const kind = book.find(({ path }) => path === rule.path)?.kind ?? 'text';
    const from = readDate(rule.from ?? '');
    return [{ path: rule.path, value: typedValue(kind, rule), ...(from !== null && { from }) }];
  });
  const draft = draftOf(month, values);
  return {
    month,
    unit: unitId,
    ...(drafted.length > 0 && { rules: drafted }),
    ...(proposals.length > 0 && { proposals: [...proposals] }),
    ...(draft && { draft }),
  };
} // prettier-ignore

function draftOf(month: string, { unitId, schedule = 'none', scheduleCode = '', weekdays: days = [], hours = '' }: WhatIfValues): AskWhatIf['draft'] {
  const assignment = { unitId, from: `${month}-01` };
  if (schedule === 'stored') return { assignment: { ...assignment, schedule: scheduleCode } };
  if (schedule === 'none') return undefined;
  const sessions = Object.fromEntries(days.map((day) => [day, readHours(hours) ?? []]));
  return {
    schedule: { code: DRAFT, name: DRAFT, policy: 'each-session', sessions },
    assignment: { ...assignment, schedule: DRAFT },
  };
} // prettier-ignore
