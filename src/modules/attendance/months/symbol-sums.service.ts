import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionCredit } from '../../../core/attendance/session-credit.js';
import { timesheetActivities } from '../../../core/attendance/timesheet-cell.js';
import { readTimesheetText } from '../../../core/attendance/timesheet-text.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Conditions } from '../../../platform/database/conditions.js';
import { hiddenExcuses, withoutHealth } from '../days/health-reading.js';
import { TimesheetWordsReader } from '../days/timesheet-words.js';
import { timesheetTextSql } from '../timesheet/timesheet-text-sql.js';

/** What went to one symbol: parts of paid days (whole days of a holiday) and planned minutes. */
export interface SymbolSum {
  readonly symbol: string;
  readonly days: number;
  readonly minutes: number;
}

/** What the sums are made for: everything together, each person in each unit, or each unit. */
export type SumKey = 'all' | 'person' | 'unit';

/** Days of one date and unit whose timesheet tells the same; of those without a plan only holidays. */
interface DayRow {
  readonly key: string;
  readonly date: CivilDate;
  readonly unitId: string;
  readonly planned: boolean;
  readonly text: string;
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
   * same credits by date and unit, since symbols are dated and may differ from unit to unit.
   */
  async of(caller: Caller, where: Conditions, by: SumKey): Promise<Map<string, SymbolSum[]>> {
    const { manager } = this.dataSource;
    const rows = await manager.query<DayRow[]>(
      `SELECT ${keys[by]} AS key, d.date, d.unit_id AS "unitId", d.planned, ${timesheetTextSql} AS text, count(*) AS days
       FROM attendance_day d WHERE ${where.sql} AND (d.planned OR ${timesheetTextSql} LIKE 'holiday %') GROUP BY 1, 2, 3, 4, 5`,
      where.values,
    );
    const known = new Map<string, readonly SessionCredit[]>();
    const creditsOf = (text: string): readonly SessionCredit[] => {
      const credits = known.get(text) ?? readTimesheetText(text).credits;
      known.set(text, credits);
      return credits;
    };
    const groups = rows.map(({ text, ...row }) => ({ ...row, credits: row.planned ? creditsOf(text) : [] }));
    const hidden = await hiddenExcuses(
      manager,
      caller,
      groups.flatMap(({ credits, unitId }) =>
        credits.flatMap(({ excuseId }) => (excuseId === undefined ? [] : [{ excuseId, unitId }])),
      ),
    );
    const wordsOn = await this.words.read();
    const sums = new Sums();
    for (const { key, date, unitId, planned, days, credits } of groups) {
      const words = wordsOn(date, unitId);
      if (words === undefined) continue;
      if (!planned) sums.add(key, words.holiday, days, 0);
      const shown = credits.map((each) => (hidden.has(each.excuseId ?? '') ? withoutHealth(each) : each));
      for (const { symbol, credit, minutes } of timesheetActivities({ credits: shown }, words.symbols))
        sums.add(key, symbol, credit * days, minutes * days);
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
