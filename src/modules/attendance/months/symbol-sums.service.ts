import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionCredit } from '../../../core/attendance/session-credit.js';
import { timesheetActivities } from '../../../core/attendance/timesheet-cell.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Conditions } from '../../../platform/database/conditions.js';
import { hiddenExcuses, withoutHealth } from '../days/health-reading.js';
import { TimesheetWordsReader } from '../days/timesheet-words.js';
import { unpackCredits, type PackedDetail } from '../packed-detail.js';

/** What went to one symbol: parts of paid days (whole days of a holiday) and planned minutes. */
export interface SymbolSum {
  readonly symbol: string;
  readonly days: number;
  readonly minutes: number;
}

/** What the sums are made for: everything together, each person in each unit, or each unit. */
export type SumKey = 'all' | 'person' | 'unit';

/** Days with the same credits, of one date and unit. */
interface CreditRow {
  readonly key: string;
  readonly date: CivilDate;
  readonly unitId: string;
  /** JSON, as days keep them. */
  readonly credits: string;
  readonly days: number;
}

interface HolidayRow extends Omit<CreditRow, 'credits'> {
  readonly days: number;
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
   * The sums of the days that match, by key: `person` is the ids of person and unit with a space between. SQL counts days with the
   * same credits by date and unit, since symbols are dated and may differ from unit to unit. The credits are cut out of the text as
   * it is written: looking for them in the JSON takes three times as long, and is done only where the text is another.
   */
  async of(caller: Caller, where: Conditions, by: SumKey): Promise<Map<string, SymbolSum[]>> {
    const { manager } = this.dataSource;
    const rows = await manager.query<CreditRow[]>(
      `SELECT ${keys[by]} AS key, d.date, d.unit_id AS "unitId", count(*) AS days,
         CASE WHEN cut.credits LIKE '[%]' THEN cut.credits ELSE (d.detail->'credits')::text END AS credits
       FROM attendance_day d
       CROSS JOIN LATERAL (SELECT split_part(split_part(d.detail::text, '"credits":', 2), ',"notices"', 1) AS credits) cut
       WHERE ${where.sql} AND d.planned GROUP BY 1, 2, 3, 5`,
      where.values,
    );
    const holidays = await manager.query<HolidayRow[]>(
      `SELECT ${keys[by]} AS key, d.date, d.unit_id AS "unitId", count(*) AS days
       FROM attendance_day d WHERE ${where.sql} AND NOT d.planned AND d.detail->>'because' = 'holiday' GROUP BY 1, 2, 3`,
      where.values,
    );
    const known = new Map<string, readonly SessionCredit[]>();
    const groups = rows.map(({ credits, ...row }) => {
      const unpacked = known.get(credits) ?? unpackCredits(JSON.parse(credits) as PackedDetail['credits']);
      known.set(credits, unpacked);
      return { ...row, credits: unpacked };
    });
    const hidden = await hiddenExcuses(
      manager,
      caller,
      groups.flatMap(({ credits, unitId }) =>
        credits.flatMap(({ excuseId }) => (excuseId === undefined ? [] : [{ excuseId, unitId }])),
      ),
    );
    const wordsOn = await this.words.read();
    const sums = new Sums();
    for (const { key, date, unitId, days, credits } of groups) {
      const words = wordsOn(date, unitId);
      if (words === undefined) continue;
      const shown = credits.map((each) => (hidden.has(each.excuseId ?? '') ? withoutHealth(each) : each));
      for (const { symbol, credit, minutes } of timesheetActivities({ credits: shown }, words.symbols))
        sums.add(key, symbol, credit * days, minutes * days);
    }
    for (const { key, date, unitId, days } of holidays) {
      const words = wordsOn(date, unitId);
      if (words !== undefined) sums.add(key, words.holiday, days, 0);
    }
    return sums.sorted();
  }
}

/** Sums by key and symbol. */
class Sums {
  private readonly byKey = new Map<string, Map<string, SymbolSum>>();

  add(key: string, symbol: string, days: number, minutes: number): void {
    const own = this.byKey.get(key) ?? new Map<string, SymbolSum>();
    const sum = own.get(symbol) ?? { symbol, days: 0, minutes: 0 };
    own.set(symbol, { symbol, days: sum.days + days, minutes: sum.minutes + minutes });
    this.byKey.set(key, own);
  }

  /** The most days first. */
  sorted(): Map<string, SymbolSum[]> {
    const rounded = (sum: SymbolSum): SymbolSum => ({ ...sum, days: Math.round(sum.days * STEPS) / STEPS });
    const order = (a: SymbolSum, b: SymbolSum): number => b.days - a.days || (a.symbol < b.symbol ? -1 : 1);
    return new Map([...this.byKey].map(([key, own]) => [key, [...own.values()].map(rounded).sort(order)]));
  }
}
