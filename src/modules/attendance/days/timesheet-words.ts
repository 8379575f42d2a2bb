import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { TimesheetMode, TimesheetSymbols } from '../../../core/attendance/timesheet-cell.js';
import { timesheetModeOf } from '../../../core/attendance/timesheet-mode.js';
import { timesheetSymbolsOn } from '../../../core/rules/attendance-rules-on.js';
import { plainValue } from '../../../core/rules/plain-value.js';
import type { RuleOverlay } from '../../../core/rules/rule-overlay.js';
import type { RulesInForce } from '../../../core/rules/rules-in-force.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { RulesService } from '../../rules/rules.service.js';

/** How the timesheet of a unit is written on a date. */
export interface TimesheetWords {
  readonly symbols: TimesheetSymbols;
  readonly mode: TimesheetMode;
  /** Of a public holiday. */
  readonly holiday: string;
}

/** The words of any date and unit; undefined where the rules name none. */
export type WordsOn = (date: CivilDate, unitId: string) => TimesheetWords | undefined;

/** Reads how timesheets are written, once for all units without a value of their own. */
@Injectable()
export class TimesheetWordsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RulesService,
  ) {}

  /** With the centre's own values of this moment, or with others in their place. */
  async read(
    manager: EntityManager = this.dataSource.manager,
    drafted?: readonly RuleOverlay[],
  ): Promise<WordsOn> {
    const overlays = drafted ?? (await this.rules.overlays(manager));
    const shared = overlays.every(({ path, unitId }) => unitId === null || !path.startsWith('timesheet.'));
    const rulesOn = await this.rules.dated(manager, overlays);
    const known = new Map<string, TimesheetWords | undefined>();
    return (date, unitId) => {
      const key = shared ? date : `${date}${unitId}`;
      if (!known.has(key)) known.set(key, wordsOf(rulesOn(date, shared ? null : unitId)));
      return known.get(key);
    };
  }
}

function wordsOf(inForce: RulesInForce): TimesheetWords | undefined {
  const symbols = timesheetSymbolsOn(inForce);
  const mode = textOf(inForce, 'timesheet.mode');
  const holiday = textOf(inForce, 'timesheet.holiday');
  const known = mode === undefined ? undefined : timesheetModeOf(mode);
  if (!symbols.ok || known === undefined || holiday === undefined) return undefined;
  return { symbols: symbols.rules, mode: known, holiday };
}

function textOf(inForce: RulesInForce, path: string): string | undefined {
  const reading = inForce.read(path);
  return reading.ok ? String(plainValue(reading.rule.value)) : undefined;
}
