import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { valueFault } from '../../core/rules/check-value.js';
import { OFF, type Parameter, type RuleBook, type RuleValue } from '../../core/rules/rule-book.js';
import type { RuleOverlay } from '../../core/rules/rule-overlay.js';
import { rulesInForce, type RuleInForce, type RulesInForce } from '../../core/rules/rules-in-force.js';
import type { Caller } from '../../platform/access/caller.js';
import { requiredScope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { StalenessService } from '../staleness/staleness.service.js';
import { loadRuleBook } from './load-rule-book.js';
import { RuleOverlayRow } from './rule-overlay.entity.js';

/** A value that a centre sets. */
export interface NewOverlay {
  readonly path: string;
  /** As typed; a number where the parameter is one. */
  readonly value: string;
  readonly from: string;
  readonly unitId: string | null;
  readonly document: string;
}

/** An overlay as lists and reports show it. */
export interface OverlayView extends RuleOverlay {
  readonly author: string;
  readonly enteredAt: Date;
}

/** The rule book of the service and what the centre set over it. */
@Injectable()
export class RulesService {
  /** Loaded once; a book with a fault stops the start. */
  readonly book: RuleBook = loadRuleBook('decision-1041', 'Quyết định 1041/QĐ-UBND về văn hóa công vụ');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly staleness: StalenessService,
  ) {}

  /**
   * The rules on a date; with `unitId` as they stand for that unit. The rules are public within the service: no scope.
   * @throws AppError not-permitted
   */
  async show(caller: Caller, date: string, unitId: string | null): Promise<RuleInForce[]> {
    requiredScope(caller, 'rules:read');
    return (await this.inForceAt(date, unitId)).all();
  }

  /** The rules on a date as they stand for a unit (null: for everybody). */
  async inForceAt(date: string, unitId: string | null): Promise<RulesInForce> {
    const { manager } = this.dataSource;
    return rulesInForce(this.book, date, await this.overlays(manager), await ancestry(manager, unitId));
  }

  /** Words for a parameter's path. */
  parameter(path: string): Parameter | undefined {
    return this.book.parameters.get(path);
  }

  /** The rules on a date for a unit, given with its ancestors (nearest first), out of `overlays` read before. */
  inForce(date: string, overlays: readonly RuleOverlay[], unitIds: readonly string[]): RulesInForce {
    return rulesInForce(this.book, date, overlays, unitIds);
  }

  /** A reader of the rules on any date in any unit, with the overlays of this moment. */
  async dated(manager: EntityManager): Promise<(date: string, unitId: string | null) => RulesInForce> {
    const overlays = await this.overlays(manager);
    const parents = overlays.some(({ unitId }) => unitId !== null)
      ? await parentsOf(manager)
      : new Map<string, string | null>();
    const known = new Map<string, RulesInForce>();
    return (date, unitId) => {
      const key = `${date}${unitId}`;
      const view = known.get(key) ?? rulesInForce(this.book, date, overlays, chainOf(unitId, parents));
      known.set(key, view);
      return view;
    };
  }

  /** All overlays in the order of entry. */
  async overlays(manager: EntityManager = this.dataSource.manager): Promise<OverlayView[]> {
    const rows = await manager.getRepository(RuleOverlayRow).find({ order: { id: 'ASC' } });
    return rows.map(({ id, path, value, unitId, fromDate, document, author, enteredAt }) => {
      return { id: String(id), path, value, unitId, from: fromDate, document, author, enteredAt };
    });
  }

  /**
   * Sets a value from a date on, for a unit and all below it or (null) for everybody. The days it may touch become stale.
   * @throws AppError unknown-reference for no such parameter, invalid-input for a value out of its limits, outside-scope
   */
  async set(caller: Caller, overlay: NewOverlay): Promise<OverlayView> {
    if (requiredScope(caller, 'rules:write') !== 'everywhere') throw new AppError('outside-scope');
    const parameter = this.parameter(overlay.path);
    if (parameter === undefined) throw new AppError('unknown-reference', { params: { field: overlay.path } });
    const document = overlay.document.trim();
    if (document === '') throw new AppError('invalid-input', { field: 'document' });
    const value = typed(parameter, overlay.value);
    const { path, from, unitId } = overlay;
    const before = rulesInForce(this.book, from, await this.overlays(), [unitId ?? '']).read(path);
    return this.dataSource.transaction(async (manager) => {
      const row = {
        path, value, unitId, fromDate: from, document, author: caller.label,
        authorAccountId: caller.accountId, enteredAt: this.clock.now(),
      }; // prettier-ignore
      const { identifiers } = await manager.insert(RuleOverlayRow, row);
      const id = String((identifiers[0] as { id: number }).id);
      await this.audit.record(manager, {
        action: 'rule-overlay.create',
        entityType: 'rule-overlay',
        entityId: id,
        unitId,
        before: { [path]: before.ok ? before.rule.value : null },
        after: { [path]: value, from, document },
      });
      await this.staleness.markUnit(manager, unitId, from, null, 'rules');
      return { id, path, value, unitId, from, document, author: row.author, enteredAt: row.enteredAt };
    });
  }
}

function typed(parameter: Parameter, text: string): RuleValue {
  const asNumber = text.trim() === '' ? Number.NaN : Number(text);
  const value = parameter.type.kind === 'text' || text === OFF ? text : asNumber;
  const en = valueFault(parameter.type, value);
  if (en === undefined) return value;
  const vi = 'Giá trị không hợp lệ hoặc nằm ngoài giới hạn của quy tắc.';
  throw new AppError('invalid-input', {
    field: 'value',
    faults: [{ field: 'value', code: 'invalid-input', vi, en }],
  });
}

async function parentsOf(manager: EntityManager): Promise<Map<string, string | null>> {
  const rows = await manager.query<{ id: string; parentId: string | null }[]>(
    'SELECT id, parent_id AS "parentId" FROM org_unit',
  );
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}

function chainOf(unitId: string | null, parents: ReadonlyMap<string, string | null>): string[] {
  const chain: string[] = [];
  for (let id = unitId; id !== null; id = parents.get(id) ?? null) chain.push(id);
  return chain;
}

/** The unit and those above it, nearest first. */
async function ancestry(manager: EntityManager, unitId: string | null): Promise<string[]> {
  if (unitId === null) return [];
  const rows = await manager.query<{ id: string }[]>(
    `WITH RECURSIVE above(id, parent_id, depth) AS (
       SELECT id, parent_id, 0 FROM org_unit WHERE id = $1
       UNION ALL
       SELECT u.id, u.parent_id, a.depth + 1 FROM above a JOIN org_unit u ON u.id = a.parent_id
     ) SELECT id FROM above ORDER BY depth`,
    [unitId],
  );
  return rows.map(({ id }) => id);
}
