import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuditService } from '../../audit/audit.service.js';
import { changesOf } from '../../audit/changes-of.js';
import { narrowed, peopleOutside } from '../postings/postings-outside.js';
import type { RowResult } from './import-result.js';
import { RowReader, type Places } from './import-table.js';
import { keyOf } from './people-context.js';
import { planUnits, type KnownUnitRow, type UnitCandidate, type UnitPlan } from './plan-units.js';
import type { SheetLine } from './sheet.js';
import { readUnitsRow, type UnitsColumn } from './units-row.js';

const UNIT = `jsonb_to_recordset($1::jsonb) AS r(id uuid, code text, name text, kind text, level text,
  "parentId" uuid, zone text, "validFrom" date, "validUntil" date)`;

/** Imports org units. */
@Injectable()
export class UnitsImport {
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
    places: Places<UnitsColumn>,
    lines: readonly SheetLine[],
    dryRun: boolean,
  ): Promise<RowResult[]> {
    const roots = requiredScope(caller, 'units:write');
    const known = await manager.query<KnownUnitRow[]>(
      `SELECT id, code, name, kind, level, parent_id AS "parentId", zone, valid_from AS "validFrom",
         valid_until AS "validUntil", ${inScope('id', '$1')} AS writable FROM org_unit`,
      [scopeParameter(roots)],
    );
    const seen = new Map<string, number>();
    const read = lines.map((line) => {
      const reader = new RowReader(line, places);
      const row = readUnitsRow(reader);
      const code =
        row?.code ?? (line.cells[places.get('code')?.index ?? -1]?.text.trim().slice(0, 50) || null);
      const first = code === null ? undefined : seen.get(keyOf(code));
      if (first !== undefined) reader.fault('code', 'duplicate-code', { text: code ?? '', row: first });
      else if (code !== null) seen.set(keyOf(code), reader.row);
      return { reader, row, code };
    });
    const candidates = read.flatMap(({ reader, row }) =>
      row === undefined || reader.faults.length > 0 ? [] : [{ reader, row }],
    );
    await this.refuseLosses(manager, known, candidates);
    const usable = candidates.filter(({ reader }) => reader.faults.length === 0);
    const plans = new Map(
      planUnits(known, usable, roots === 'everywhere').map((plan) => [plan.reader, plan]),
    );
    const changed = [...plans.values()].filter(
      ({ before, after }) => before === null || differs(before, after),
    );
    if (!dryRun) await this.store(manager, changed);
    return read.map(({ reader, code }): RowResult => {
      const plan = plans.get(reader);
      if (plan === undefined) return { row: reader.row, code, status: 'rejected', faults: reader.faults };
      const status = plan.before === null ? 'created' : changed.includes(plan) ? 'updated' : 'unchanged';
      return { row: reader.row, code, status, faults: [] };
    });
  }

  /** A unit that people are posted to does not begin later, nor end earlier, than they need it. */
  private async refuseLosses(
    manager: EntityManager,
    known: readonly KnownUnitRow[],
    candidates: readonly UnitCandidate[],
  ): Promise<void> {
    const stored = new Map(known.filter(({ writable }) => writable).map((unit) => [keyOf(unit.code), unit]));
    const changes = candidates.flatMap(({ row, reader }) => {
      const before = stored.get(keyOf(row.code));
      if (before === undefined) return [];
      const { from = before.validFrom, until = before.validUntil, zone = before.zone } = row;
      const { id } = before;
      return [{ id, zone, reader, ...narrowed(before, { validFrom: from, validUntil: until }) }];
    });
    const narrow = changes.filter(({ from, until }) => from !== null || until !== null);
    const validities = narrow.map(({ id, zone, from, until }) => ({ id, zone, from, until }));
    const outside = await peopleOutside(manager, validities, this.clock.now());
    for (const { id, reader } of narrow) {
      const { before = 0, past = 0 } = outside.get(id) ?? {};
      if (before > 0) reader.fault('from', 'unit-has-earlier-postings', { people: before });
      if (past > 0) reader.fault('until', 'unit-in-use', { people: past });
    }
  }

  private async store(manager: EntityManager, plans: readonly UnitPlan[]): Promise<void> {
    const now = this.clock.now();
    const rows = (isNew: boolean): string =>
      JSON.stringify(plans.filter(({ before }) => (before === null) === isNew).map(({ after }) => after));
    // One statement each: parents and children come in any order.
    await manager.query(
      `INSERT INTO org_unit (id, code, name, kind, level, parent_id, zone, valid_from, valid_until,
         version, created_at, updated_at)
       SELECT id, code, name, kind, level, "parentId", zone, "validFrom", "validUntil", 1, $2, $2 FROM ${UNIT}`,
      [rows(true), now],
    );
    await manager.query(
      `UPDATE org_unit u SET name = r.name, kind = r.kind, level = r.level, parent_id = r."parentId",
         zone = r.zone, valid_from = r."validFrom", valid_until = r."validUntil",
         version = u.version + 1, updated_at = $2
       FROM ${UNIT} WHERE u.id = r.id`,
      [rows(false), now],
    );
    await this.audit.recordMany(
      manager,
      plans.map(({ before, after }) => ({
        action: before === null ? 'unit.create' : 'unit.update',
        entityType: 'unit',
        entityId: after.id,
        unitId: after.id,
        ...(before === null ? { after: factsOf(after) } : changesOf(factsOf(before), factsOf(after))),
      })),
    );
  }
}

function differs(before: KnownUnitRow, after: KnownUnitRow): boolean {
  return Object.keys(changesOf(factsOf(before), factsOf(after)).after).length > 0;
}

function factsOf(unit: KnownUnitRow): Record<string, unknown> {
  const { code, name, kind, level, parentId, zone, validFrom, validUntil } = unit;
  return { code, name, kind, level, parentId, zone, validFrom, validUntil };
}
