import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { healthKinds, HEALTH_LEAVE_VI } from '../../../core/attendance/excuse-kind.js';
import { requestWords } from '../../../core/requests/request-kind.js';
import { requestStatusWords, waits } from '../../../core/requests/request-status.js';
import { isForHr, warningWords, type RequestWarning } from '../../../core/requests/request-warnings.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import {
  cursorId,
  cursorInstant,
  decodeCursor,
  encodeCursor,
  pageOf,
  type Page,
} from '../../../platform/http/cursor.js';
import { ApproversService, type Approvers } from '../approval/approvers.service.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { HAS_CONTACT, IS_LEAVE, SENDING_UNIT } from '../agency-leave/agency-words.service.js';
import { HEALTH_LEAVE, mayReadHealth } from '../health-data.js';
import { peopleNamed } from '../people-named.js';
import { waitingUnits } from './waiting-units.js';
import type { ActView, RequestRow, RequestSearch, RequestView } from './request-view.js';

/** Candidates that are looked at together. */
const BATCH = 200;

/** Reads requests: the caller's own, those that wait on the caller, and those of units in the caller's scope. */
@Injectable()
export class RequestsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly approvers: ApproversService,
    private readonly delegations: DelegationsService,
  ) {}

  /**
   * The newest first; those to decide with the longest waiting first.
   * @throws AppError not-permitted, not-found for own ones of an account of nobody, invalid-input for a forged cursor
   */
  async list(caller: Caller, search: RequestSearch): Promise<Page<RequestView>> {
    if (search.view === 'to-decide') return this.toDecide(caller, search);
    const { view, cursor, limit } = search;
    const where = new Conditions();
    if (view === 'own') {
      if (caller.employeeId === null) throw new AppError('not-found');
      where.add((p) => `${p}::uuid IN (r.employee_id, r.partner_id)`, caller.employeeId);
    } else
      where.add((p) => inScope('r.unit_id', p), scopeParameter(requiredScope(caller, 'corrections:read')));
    narrow(where, search);
    if (cursor !== undefined) where.add((p) => `r.id < ${p}::uuid`, cursorId(decodeCursor(cursor, 1)[0]));
    const rows = await this.rows(caller, where, 'r.id DESC', limit + 1, search.kind);
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: await this.viewsOf(page.items, await this.decidable(caller, page.items)) };
  }

  /** One request with what was done to it. @throws AppError not-found */
  async detail(caller: Caller, id: string): Promise<RequestView & { acts: ActView[] }> {
    const [row] = await this.rows(
      caller,
      new Conditions().add((p) => `r.id = ${p}`, id),
      'r.id',
      1,
    );
    if (row === undefined || !(await this.maySee(caller, row))) throw new AppError('not-found');
    const [view] = await this.viewsOf([row], await this.decidable(caller, [row]));
    if (view === undefined) throw new AppError('not-found');
    const hidden = row.kind === HEALTH_LEAVE;
    const acts = await this.dataSource.query<ActView[]>(
      `SELECT a.act, a.step, a.at, a.by, b.full_name AS "onBehalfOf", CASE WHEN $2 THEN NULL ELSE a.note END AS note
       FROM work_request_act a LEFT JOIN employee b ON b.id = a.on_behalf_of_id WHERE a.request_id = $1 ORDER BY a.id`,
      [id, hidden],
    );
    return { ...view, acts };
  }

  private async maySee(caller: Caller, row: RequestRow): Promise<boolean> {
    const self = caller.employeeId;
    if (self !== null && (self === row.employeeId || self === row.partnerId)) return true;
    const roots = scopeOf(caller, 'corrections:read');
    if (roots !== undefined) {
      const found = await this.dataSource.query<object[]>(
        `SELECT FROM org_unit WHERE id = $1 AND ${inScope('id', '$2')}`,
        [row.unitId, scopeParameter(roots)],
      );
      if (found.length > 0) return true;
    }
    const approvers = (await this.approvers.of(this.dataSource.manager, [row])).get(row.id);
    return self !== null && approvers !== undefined && isNamed(approvers, self);
  }

  private async toDecide(caller: Caller, search: RequestSearch): Promise<Page<RequestView>> {
    const { cursor, limit } = search;
    const found: RequestRow[] = [];
    let after = cursor === undefined ? undefined : decodeCursor(cursor, 2);
    for (;;) {
      const rows = await this.candidates(caller, search, after);
      found.push(...(await this.waitingOn(caller, rows)));
      const last = rows.at(-1);
      if (rows.length < BATCH || last === undefined || found.length > limit) break;
      after = keysOf(last);
    }
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const nextCursor = found.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null;
    const ids = new Set(items.map(({ id }) => id));
    return { items: await this.viewsOf(items, ids), nextCursor };
  }

  /**
   * Requests of others that can wait on the caller: a little more than do, since chains and absences decide in the end. A superior of all
   * is not asked about what waits on those between.
   */
  private async candidates(
    caller: Caller,
    search: RequestSearch,
    after: string[] | undefined,
  ): Promise<RequestRow[]> {
    const { manager } = this.dataSource;
    const today = this.approvers.today();
    const self = caller.employeeId;
    const inPlaceOf = self === null ? [] : await this.delegations.standsInFor(manager, self, today);
    const actors = self === null ? [] : [self, ...inPlaceOf];
    const units = await waitingUnits(manager, actors, today);
    const where = new Conditions();
    where.add(
      (p) => `r.status IN ('waiting', 'cancelling') AND r.employee_id IS DISTINCT FROM ${p}::uuid`,
      self,
    );
    narrow(where, search);
    if (after !== undefined) {
      const since = where.parameter(cursorInstant(after[0]));
      where.add((p) => `(r.waiting_since, r.id) > (${since}::timestamptz, ${p}::uuid)`, cursorId(after[1]));
    }
    const scope = (permission: 'corrections:decide' | 'corrections:write'): string => {
      const roots = scopeOf(caller, permission);
      return inScope('r.unit_id', where.parameter(roots === undefined ? [] : scopeParameter(roots)));
    };
    const among = (ids: readonly string[]): string => `r.unit_id = ANY(${where.parameter(ids)}::uuid[])`;
    const day = where.parameter(today);
    const named = where.parameter(actors);
    const approver = `r.steps->r.step->>'approver'`;
    // What superiors ask for, or have approved before, goes up from where it would wait otherwise.
    const goesUp = `(r.step > 0 OR EXISTS (SELECT FROM superior s WHERE s.superior_id IN (r.employee_id, r.partner_id) AND s.period @> ${day}::date))`;
    return this.rows(
      caller,
      where.add(
        (p) => `(r.steps->r.step->>'employeeId' = ANY(${p}::text[])
          OR (${approver} <> 'hr' AND ${among(units.nearest)})
          OR (${among(units.under)} AND (${approver} = 'next-head' OR ${goesUp}))
          OR (${approver} = 'hr' AND ${scope('corrections:write')})
          OR (${scope('corrections:decide')} AND (${among(units.bare)} OR ${goesUp}))
          OR EXISTS (SELECT FROM superior s WHERE s.employee_id = r.employee_id AND s.superior_id = ANY(${named}::uuid[])
            AND s.period @> ${day}::date))`,
        actors,
      ),
      'r.waiting_since, r.id',
      BATCH,
      search.kind,
    );
  }

  /** Which of these wait on the caller; nothing of one's own does. */
  private async decidable(caller: Caller, rows: readonly RequestRow[]): Promise<ReadonlySet<string>> {
    const waiting = rows.filter(
      ({ status, employeeId }) => waits(status) && employeeId !== caller.employeeId,
    );
    const found = waiting.length === 0 ? [] : await this.waitingOn(caller, waiting);
    return new Set(found.map(({ id }) => id));
  }

  private async waitingOn(caller: Caller, rows: readonly RequestRow[]): Promise<RequestRow[]> {
    const { manager } = this.dataSource;
    const self = caller.employeeId;
    const approvers = await this.approvers.of(manager, rows);
    const all = [...approvers.values()];
    const inScopeOf = new Map<string, ReadonlySet<string>>();
    for (const permission of ['corrections:write', 'corrections:decide'] as const) {
      const roots = scopeOf(caller, permission);
      const units = roots === undefined ? [] : await manager.query<{ id: string }[]>(
        `SELECT id FROM org_unit WHERE id = ANY($1::uuid[]) AND ${inScope('id', '$2')}`,
        [all.flatMap(({ permissionUnitId }) => permissionUnitId ?? []), scopeParameter(roots)],
      ); // prettier-ignore
      inScopeOf.set(permission, new Set(units.map(({ id }) => id)));
    }
    const over = new Set<string>();
    for (const headed of new Set(all.flatMap(({ headedUnitId }) => headedUnitId ?? [])))
      if (self !== null && (await this.approvers.below(manager, headed, [self])).size > 0) over.add(headed);
    return rows.filter((row) => {
      const found = approvers.get(row.id);
      if (found === undefined || (row.partnerId !== null && row.partnerId === self)) return false;
      if (found.approvedBy.has(caller.label) || (self !== null && found.approved.has(self))) return false;
      if (self !== null && isNamed(found, self)) return true;
      const { permission, permissionUnitId, headedUnitId } = found;
      if (permission === null || permissionUnitId === null || over.has(headedUnitId ?? '')) return false;
      return inScopeOf.get(permission)?.has(permissionUnitId) === true;
    });
  }

  /** Health kinds, their reasons and papers are for those who may read them; of others only that there is leave. */
  private async rows(
    caller: Caller,
    where: Conditions,
    order: string,
    limit: number,
    kind?: RequestSearch['kind'],
  ): Promise<RequestRow[]> {
    const told = mayReadHealth(caller, where, 'r.employee_id', 'r.unit_id');
    const hidden = `(r.kind = ANY(${where.parameter(healthKinds)}::text[]) AND NOT ${told})`;
    if (kind !== undefined) where.add((p) => `r.kind = ${p} AND NOT ${hidden}`, kind);
    const hr = scopeOf(caller, 'corrections:write');
    const forHr = inScope('r.unit_id', where.parameter(hr === undefined ? [] : scopeParameter(hr)));
    const unless = (column: string): string => `CASE WHEN ${hidden} THEN NULL ELSE r.${column} END`;
    return this.dataSource.query<RequestRow[]>(
      `SELECT r.id, coalesce(${unless('kind')}, '${HEALTH_LEAVE}') AS kind, r.employee_id AS "employeeId", e.code AS "employeeCode",
         e.full_name AS "fullName", r.unit_id AS "unitId", u.name AS "unitName", r.first_day AS "firstDay", r.last_day AS "lastDay",
         lower(r.period) AS "fromAt", upper(r.period) AS "untilAt", r.days, r.occasion, r.direction, r.partner_id AS "partnerId",
         p.full_name AS "partnerName", r.partner_day AS "partnerDay", ${unless('document')} AS document,
         coalesce(${unless('reason')}, '${HEALTH_LEAVE_VI}') AS reason, r.warnings, r.steps, r.step, r.waiting_since AS "waitingSince",
         r.status, r.filed_at AS "filedAt", ${unless('cancel_reason')} AS "cancelReason", ${forHr} AS "forHr",
         w.status AS "agencyWord", ${IS_LEAVE} AND ${SENDING_UNIT} IS NOT NULL AND ${HAS_CONTACT} AS "asksAgency"
       FROM work_request r JOIN employee e ON e.id = r.employee_id JOIN org_unit u ON u.id = r.unit_id
       LEFT JOIN employee p ON p.id = r.partner_id LEFT JOIN request_agency_word w ON w.request_id = r.id
       WHERE ${where.sql} ORDER BY ${order} LIMIT ${where.parameter(limit)}`,
      where.values,
    );
  }

  private async viewsOf(rows: readonly RequestRow[], decidable: ReadonlySet<string>): Promise<RequestView[]> {
    const approvers = await this.approvers.of(this.dataSource.manager, rows.filter(({ status }) => waits(status))); // prettier-ignore
    const ids = [
      ...new Set([...approvers.values()].flatMap(({ named, delegates }) => [...named, ...delegates.keys()])),
    ];
    const people = await this.dataSource.query<{ id: string; fullName: string }[]>(
      'SELECT id, full_name AS "fullName" FROM employee WHERE id = ANY($1::uuid[])',
      [ids],
    );
    const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
    return rows.map(({ warnings: stored, forHr, asksAgency, ...row }) => {
      const warnings = [...stored, ...agencyWarnings({ ...row, asksAgency })];
      const found = approvers.get(row.id);
      const waitsOn = found === undefined ? [] : [...found.named, ...found.delegates.keys()];
      const kind =
        row.kind === HEALTH_LEAVE ? { vi: HEALTH_LEAVE_VI, en: 'Statutory leave' } : requestWords(row.kind);
      const status = requestStatusWords(row.status);
      return {
        ...row,
        kindVi: kind.vi,
        kindEn: kind.en,
        statusVi: status.vi,
        statusEn: status.en,
        warnings: warnings
          .filter((warning) => forHr || !isForHr(warning))
          .map((warning) => ({ code: warning.code, ...warningWords(warning) })),
        mayDecide: decidable.has(row.id),
        waitsOn: waitsOn.map((employeeId) => ({ employeeId, fullName: names.get(employeeId) ?? '' })),
      };
    });
  }
}

/** What whoever decides on leave is to know of the agency that sends the asker. */
function agencyWarnings({
  status,
  agencyWord,
  asksAgency,
}: Pick<RequestRow, 'status' | 'agencyWord' | 'asksAgency'>): RequestWarning[] {
  const isApproved = status === 'approved' || status === 'cancelling';
  if (isApproved && agencyWord === 'refused') return [{ code: 'agency-refused-late' }];
  if (status !== 'waiting') return [];
  if (agencyWord === 'refused') return [{ code: 'agency-refused' }];
  return asksAgency && agencyWord === null ? [{ code: 'agency-silent' }] : [];
}

/** Narrows to a status, a unit with all below it, people by name or code, and days. */
function narrow(where: Conditions, { status, unitId, text, from, until }: RequestSearch): void {
  if (status !== undefined) where.add((p) => `r.status = ${p}`, status);
  if (unitId !== undefined) where.add((p) => `r.unit_id IN (SELECT unit_scope(ARRAY[${p}::uuid]))`, unitId);
  if (from !== undefined) where.add((p) => `r.last_day >= ${p}::date`, from);
  if (until !== undefined) where.add((p) => `r.first_day < ${p}::date`, until);
  peopleNamed(where, text);
}

function isNamed({ named, delegates }: Approvers, employeeId: string): boolean {
  return named.includes(employeeId) || delegates.has(employeeId);
}

function keysOf({ waitingSince, id }: RequestRow): string[] {
  return [new Date(waitingSince).toISOString(), id];
}
