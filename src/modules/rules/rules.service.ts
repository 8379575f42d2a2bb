import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Parameter, RuleBook } from '../../core/rules/rule-book.js';
import type { RuleOverlay } from '../../core/rules/rule-overlay.js';
import { rulesInForce, type RuleInForce, type RulesInForce } from '../../core/rules/rules-in-force.js';
import type { Caller } from '../../platform/access/caller.js';
import { requiredScope } from '../../platform/access/scope.js';
import { loadRuleBook } from './load-rule-book.js';

/** An overlay as lists and reports show it. */
export interface OverlayView extends RuleOverlay {
  readonly author: string;
  readonly enteredAt: Date;
  readonly proposedAt: Date;
  /** The second person; the operator of the server where it was set at the command line. */
  readonly approvedBy: string;
  readonly byCommand: boolean;
}

/** A rule in force and who decided it, where the centre did. */
export interface DecidedRule extends RuleInForce {
  readonly approvedBy: string | null;
  readonly byCommand: boolean;
}

/** The rule book of the service and what the centre set over it. */
@Injectable()
export class RulesService {
  /** Loaded once; a book with a fault stops the start. */
  readonly book: RuleBook = loadRuleBook('decision-1041', 'Quyết định 1041/QĐ-UBND về văn hóa công vụ');

  constructor(private readonly dataSource: DataSource) {}

  /**
   * The rules on a date, as they stand for a unit (null: for everybody), with who decided them. The rules are public within the
   * service: no scope.
   * @throws AppError not-permitted
   */
  async show(caller: Caller, date: string, unitId: string | null): Promise<DecidedRule[]> {
    requiredScope(caller, 'rules:read');
    const { manager } = this.dataSource;
    const overlays = await this.overlays(manager);
    const known = new Map(overlays.map((overlay) => [overlay.id, overlay]));
    return rulesInForce(this.book, date, overlays, await ancestry(manager, unitId))
      .all()
      .map((rule) => {
        const set = rule.overlay === null ? undefined : known.get(rule.overlay.id);
        return { ...rule, approvedBy: set?.approvedBy ?? null, byCommand: set?.byCommand ?? false };
      });
  }

  /** The rules on a date as they stand for a unit (null: for everybody). */
  async inForceAt(
    date: string,
    unitId: string | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RulesInForce> {
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

  /** A reader of the rules on any date in any unit, with the overlays of this moment or with others in their place. */
  async dated(
    manager: EntityManager,
    drafted?: readonly RuleOverlay[],
  ): Promise<(date: string, unitId: string | null) => RulesInForce> {
    const overlays = drafted ?? (await this.overlays(manager));
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

  /** All overlays that count, in the order in which they began to. */
  async overlays(manager: EntityManager = this.dataSource.manager): Promise<OverlayView[]> {
    return manager.query<OverlayView[]>(
      `SELECT o.id::text AS id, o.path, o.value, o.unit_id AS "unitId", o.from_date AS "from", o.document, o.author,
         o.entered_at AS "enteredAt", p.proposed_at AS "proposedAt", p.decided_by AS "approvedBy", p.by_command AS "byCommand"
       FROM rule_overlay o JOIN rule_proposal p ON p.id = o.proposal_id ORDER BY o.id`,
    );
  }
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
