import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { appErrorOf } from '../../platform/errors/database-error.js';
import { EmployeesService } from '../organization/employees/employees.service.js';
import { UnitsService } from '../organization/units/units.service.js';
import { AssignmentRecords } from './assignment-records.js';
import { ReceptionRecords } from './reception-records.js';
import { RosterRecords } from './roster-records.js';
import { ScheduleRecords } from './schedule-records.js';
import type { AssignmentData, ReceptionData, RosterData, ScheduleFile } from './schedule-file.js';
import { daysText, periodText, seasonsText } from './schedule-words.js';

export type ImportOutcome = 'created' | 'updated' | 'replaced' | 'unchanged';

/** What became of one entry of a file. `says` is a sentence for people, such as which days a season holds. */
export interface ImportedEntry {
  /** Where it stands, such as `assignments[2]`. */
  readonly entry: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
  readonly says: string;
}

/** Stores what a schedule file holds, entry by entry, inside one transaction. */
@Injectable()
export class ScheduleImporter {
  constructor(
    private readonly units: UnitsService,
    private readonly employees: EmployeesService,
    private readonly schedules: ScheduleRecords,
    private readonly assignments: AssignmentRecords,
    private readonly rosters: RosterRecords,
    private readonly reception: ReceptionRecords,
  ) {}

  /** @throws AppError unknown-reference, overlapping-period, with the entry as field */
  async store(manager: EntityManager, caller: Caller, file: ScheduleFile): Promise<ImportedEntry[]> {
    const results: ImportedEntry[] = [];
    const each = async <T>(
      list: string,
      entries: readonly T[],
      save: (entry: T) => Promise<Omit<ImportedEntry, 'entry'>>,
    ): Promise<void> => {
      for (const [index, entry] of entries.entries()) {
        const place = `${list}[${index}]`;
        results.push({ entry: place, ...(await at(place, () => save(entry))) });
      }
    };
    await each('schedules', file.schedules, async (data) => {
      const outcome = await this.schedules.save(manager, data);
      return { name: data.code, outcome, says: seasonsText(data.pattern) };
    });
    await each('assignments', file.assignments, (data) => this.assign(manager, data));
    await each('roster', file.roster, (data) => this.roster(manager, caller, data));
    await each('reception', file.reception, (data) => this.receive(manager, data));
    return results;
  }

  private async assign(manager: EntityManager, data: AssignmentData): Promise<Omit<ImportedEntry, 'entry'>> {
    const { from, until } = data;
    const schedule = await this.schedules.byCode(manager, data.schedule);
    const unitId = 'unit' in data.to ? (await this.units.unitByCode(data.to.unit, manager)).id : null;
    const employeeId =
      'employee' in data.to ? (await this.employees.employeeByCode(data.to.employee, manager)).id : null;
    const wanted = { scheduleId: schedule.id, unitId, employeeId, from, until };
    const { outcome } = await this.assignments.place(manager, wanted);
    const name = `${schedule.code} → ${'unit' in data.to ? data.to.unit : data.to.employee}`;
    return { name, outcome, says: periodText(from, until) };
  }

  private async roster(
    manager: EntityManager,
    caller: Caller,
    { employee, date, sessions }: RosterData,
  ): Promise<Omit<ImportedEntry, 'entry'>> {
    const { id: employeeId } = await this.employees.employeeByCode(employee, manager);
    const entry = { employeeId, date, sessions, policy: null, document: null };
    const outcome = await this.rosters.put(manager, caller.label, entry);
    return { name: employee, outcome, says: daysText(date, sessions) };
  }

  private async receive(
    manager: EntityManager,
    { unit, from, until, pattern }: ReceptionData,
  ): Promise<Omit<ImportedEntry, 'entry'>> {
    const { id: unitId } = await this.units.unitByCode(unit, manager);
    const outcome = await this.reception.place(manager, { unitId, from, until, pattern });
    const says = [periodText(from, until), seasonsText(pattern)].filter((text) => text !== '').join('; ');
    return { name: unit, outcome, says };
  }
}

/** Names the entry in a refusal. */
async function at<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = appErrorOf(error);
    if (refusal === undefined) throw error;
    throw new AppError(refusal.code, { field, params: refusal.params, cause: error });
  }
}
