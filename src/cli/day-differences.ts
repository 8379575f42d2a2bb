import type { INestApplicationContext } from '@nestjs/common';
import type { DayDifference, DayFigures } from '../modules/attendance/day-difference.js';
import { EmployeesService } from '../modules/organization/employees/employees.service.js';

/** A day that came out differently, as the command prints it. */
interface ToldDifference extends Omit<DayDifference, 'employeeId'> {
  readonly employee: string;
}

/** More than anybody reads; the totals hold all of them. */
const MOST = 200;

/** Gathers what a computation changes: totals of everything, and the first days one by one. */
export class Differences {
  private readonly first: DayDifference[] = [];
  private readonly totals = { days: 0, exceptionsGone: 0, exceptionsNew: 0, workedMinutes: 0, paidDays: 0 };

  readonly add = (difference: DayDifference): void => {
    const { before, after } = difference;
    const { totals } = this;
    totals.days += 1;
    totals.exceptionsGone += without(before, after);
    totals.exceptionsNew += without(after, before);
    totals.workedMinutes += (after?.workedMinutes ?? 0) - (before?.workedMinutes ?? 0);
    totals.paidDays = round(totals.paidDays + (after?.credit ?? 0) - (before?.credit ?? 0));
    if (this.first.length < MOST) this.first.push(difference);
  };

  /** For machines: totals (later less earlier) and the first {@link MOST} days, by the codes of people. */
  async told(
    services: INestApplicationContext,
  ): Promise<{ difference: object; differences: ToldDifference[] }> {
    const codes = await services
      .get(EmployeesService)
      .codesOf(this.first.map(({ employeeId }) => employeeId));
    const differences = this.first.map(({ employeeId, ...rest }) => {
      return { employee: codes.get(employeeId) ?? employeeId, ...rest };
    });
    return { difference: this.totals, differences };
  }

  /** For people: a line a day, such as `CB1 2026-11-20: early-departure 20 -> nothing`. */
  async lines(services: INestApplicationContext): Promise<string> {
    const { differences } = await this.told(services);
    const lines = differences.map(
      ({ employee, date, before, after }) => `  ${employee} ${date}: ${words(before)} -> ${words(after)}\n`,
    );
    const more = this.totals.days - differences.length;
    return lines.join('') + (more > 0 ? `  and ${more} more days\n` : '');
  }
}

/** How many exceptions the first has that the other has not. */
function without(one: DayFigures | null, other: DayFigures | null): number {
  const has = new Set(other?.exceptions.map(({ kind, sessionId }) => `${kind} ${sessionId ?? ''}`));
  return (one?.exceptions ?? []).filter(({ kind, sessionId }) => !has.has(`${kind} ${sessionId ?? ''}`))
    .length;
}

function words(day: DayFigures | null): string {
  if (day === null) return 'no day';
  const told = day.exceptions.map(({ kind, minutes }) => `${kind} ${minutes}`).join(', ');
  return `${told === '' ? 'nothing' : told}, ${day.workedMinutes} min, credit ${day.credit}, ${day.status}`;
}

function round(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}
