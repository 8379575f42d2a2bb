import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuditService, type AuditRecord } from '../../audit/audit.service.js';
import type { RowResult } from './import-result.js';
import { RowReader, type Places } from './import-table.js';
import { keyOf, loadPeopleContext, mayEverywhere } from './people-context.js';
import { readPeopleRow, type PeopleColumn } from './people-row.js';
import { changesSomething, keepPlan, planPerson, type PersonPlan } from './plan-person.js';
import type { SheetLine } from './sheet.js';
import { storeWhatHolds } from './store-what-holds.js';

/** Imports people with their postings and badges. */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Plans every row, writes the good ones in the transaction of `manager` unless it is a dry run, and
   * tells what became of each. The transaction holds the structure.
   */
  async run(
    manager: EntityManager,
    caller: Caller,
    places: Places<PeopleColumn>,
    lines: readonly SheetLine[],
    dryRun: boolean,
  ): Promise<RowResult[]> {
    const readers = lines.map((line) => new RowReader(line, places));
    const rows = readers.map((reader) => ({ reader, row: readPeopleRow(reader) }));
    const good = rows.flatMap(({ row }) => (row === undefined ? [] : [row]));
    const context = await loadPeopleContext(manager, caller, good, this.clock.now());
    const importing = {
      employeeId: caller.employeeId,
      writesBadges: mayEverywhere(caller, 'badges:write'),
    };
    const seen = new Map<string, number>();
    const plans = new Map<PersonPlan, RowReader<PeopleColumn>>();
    const results = rows.map(({ reader, row }, index): RowResult => {
      const code = row?.code ?? codeOf(lines[index], places);
      const first = code === null ? undefined : seen.get(keyOf(code));
      if (first !== undefined) reader.fault('code', 'duplicate-code', { text: code ?? '', row: first });
      else if (code !== null) seen.set(keyOf(code), reader.row);
      const plan =
        row === undefined || first !== undefined ? undefined : planPerson(row, reader, context, importing);
      if (plan === undefined) return { row: reader.row, code, status: 'rejected', faults: reader.faults };
      const changed = changesSomething(plan);
      if (changed) plans.set(plan, reader);
      keepPlan(plan, context);
      const status = plan.before === null ? 'created' : changed ? 'updated' : 'unchanged';
      return { row: reader.row, code, status, faults: [] };
    });
    if (dryRun) return results;
    const stored = await storeWhatHolds(manager, plans, context.now);
    await this.audit.recordMany(manager, stored.map(auditOf));
    return results.map((result, index): RowResult => {
      const faults = readers[index]?.faults ?? [];
      return faults.length === 0 ? result : { ...result, status: 'rejected', faults };
    });
  }
}

/** The code of a row that was refused, for the report. */
function codeOf(line: SheetLine | undefined, places: Places<PeopleColumn>): string | null {
  return line?.cells[places.get('code')?.index ?? -1]?.text.trim().slice(0, 50) || null;
}

function auditOf({ before, after, postings, badges }: PersonPlan): AuditRecord {
  return {
    action: before === null ? 'employee.create' : 'employee.update',
    entityType: 'employee',
    entityId: after.id,
    subjectEmployeeId: after.id,
    unitId: postings.find(({ kind }) => kind === 'duty')?.unitId ?? after.unitId,
    before: before === null || before === after ? null : factsOf(before),
    after: {
      ...(before === after ? {} : factsOf(after)),
      postings: postings.map(({ kind, unitId, period }) => ({ kind, unitId, ...period })),
      badges: badges.map(({ credential, period, status }) => ({ credential, ...period, status })),
    },
  };
}

function factsOf(person: PersonPlan['after']): Record<string, unknown> {
  const { code, fullName, staffKind, position, activeFrom, activeUntil, serviceSince } = person;
  return { code, fullName, staffKind, position, activeFrom, activeUntil, serviceSince };
}
