import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HEALTH_LEAVE_VI } from '../../../core/attendance/excuse-kind.js';
import type { CreditState } from '../../../core/attendance/session-credit.js';
import { timesheetActivities } from '../../../core/attendance/timesheet-cell.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Conditions } from '../../../platform/database/conditions.js';
import { hidesHealth } from '../days/health-reading.js';
import { TimesheetWordsReader, type WordsOn } from '../days/timesheet-words.js';

/** What went to one symbol: parts of paid days (whole days of a holiday) and planned minutes. */
export interface SymbolSum {
  readonly symbol: string;
  readonly days: number;
  readonly minutes: number;
}

/** What the sums are made for: everything together, each person in each unit, or each unit. */
export type SumKey = 'all' | 'person' | 'unit';

interface CreditRow {
  readonly key: string;
  readonly date: CivilDate;
  readonly unitId: string;
  readonly state: CreditState | 'holiday';
  readonly symbol: string | null;
  readonly hidden: boolean;
  readonly days: number;
  readonly minutes: number;
}

const keys: Readonly<Record<SumKey, string>> = {
  all: `''`,
  person: `d.employee_id || ' ' || d.unit_id`,
  unit: 'd.unit_id::text',
};

/** Sums of credits are rounded, so that three thirds of a day are a day. */
const STEPS = 1_000_000;

/** Sums the credits of days by the symbol that the timesheet prints for them. */
@Injectable()
export class SymbolSumsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly words: TimesheetWordsReader,
  ) {}

  /**
   * The sums of the days that match, by key: `person` is the ids of person and unit with a space between. The credits are summed in
   * SQL by date and unit, since symbols are dated and may differ from unit to unit.
   */
  async of(caller: Caller, where: Conditions, by: SumKey): Promise<Map<string, SymbolSum[]>> {
    const hidden = hidesHealth(caller, where, 'd.employee_id', 'd.unit_id');
    const rows = await this.dataSource.query<CreditRow[]>(
      `SELECT ${keys[by]} AS key, d.date, d.unit_id AS "unitId", coalesce(c.credit->>'state', c.credit->>2) AS state,
         c.credit->>'symbol' AS symbol, coalesce(${hidden}, false) AS hidden,
         sum(coalesce(c.credit->>'credit', c.credit->>1)::double precision) AS days,
         sum(coalesce(c.credit->>'minutes', c.credit->>3)::integer) AS minutes
       FROM attendance_day d CROSS JOIN LATERAL json_array_elements(d.detail->'credits') AS c(credit)
       LEFT JOIN excuse x ON x.id = (c.credit->>'excuseId')::uuid
       WHERE ${where.sql} GROUP BY 1, 2, 3, 4, 5, 6
       UNION ALL
       SELECT ${keys[by]}, d.date, d.unit_id, 'holiday', NULL, false, count(*), 0
       FROM attendance_day d WHERE ${where.sql} AND NOT d.planned AND d.detail->>'because' = 'holiday' GROUP BY 1, 2, 3`,
      where.values,
    );
    return summed(rows, await this.words.read());
  }
}

function summed(rows: readonly CreditRow[], wordsOn: WordsOn): Map<string, SymbolSum[]> {
  const sums = new Map<string, Map<string, SymbolSum>>();
  for (const row of rows) {
    const symbol = symbolOf(row, wordsOn);
    if (symbol === undefined) continue;
    const own = sums.get(row.key) ?? new Map<string, SymbolSum>();
    const sum = own.get(symbol) ?? { symbol, days: 0, minutes: 0 };
    own.set(symbol, { symbol, days: sum.days + row.days, minutes: sum.minutes + row.minutes });
    sums.set(row.key, own);
  }
  return new Map(
    [...sums].map(([key, own]) => [
      key,
      [...own.values()]
        .map((sum) => ({ ...sum, days: Math.round(sum.days * STEPS) / STEPS }))
        .sort((a, b) => b.days - a.days || (a.symbol < b.symbol ? -1 : 1)),
    ]),
  );
}

/** undefined where the rules name no symbols. */
function symbolOf(
  { date, unitId, state, symbol, hidden, minutes }: CreditRow,
  wordsOn: WordsOn,
): string | undefined {
  const words = wordsOn(date, unitId);
  if (words === undefined) return undefined;
  if (state === 'holiday') return words.holiday;
  if (hidden) return HEALTH_LEAVE_VI;
  const credit = { sessionId: '', credit: 0, state, minutes };
  const named = symbol === null ? credit : { ...credit, symbol };
  return timesheetActivities({ credits: [named] }, words.symbols)[0]?.symbol;
}
