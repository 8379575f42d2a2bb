import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { closingWords, type ClosingStatus } from '../../core/closing/closing-status.js';
import { dayFigures, readSealedLine, type SealedMonth } from '../../core/closing/sealed-line.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { scopeOf, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { seenClosing, unitsWithin } from './closing-access.js';
import { ClosingClock } from './closing-clock.service.js';
import { digestsBy, lineDigests, unitsDigest } from './closing-digests.js';
import { spanOf } from './closing-period.js';
import { ClosingReadiness, type OpenMatter } from './closing-readiness.service.js';
import { newestBy, stepsOfRound } from './closing-steps.js';
import { Closing, ClosingRevision, ClosingStep } from './closing.entity.js';
import { ClosingsService, type ClosingView } from './closings.service.js';
import { pendingOf } from './reopening.service.js';
import type { RevisionDifferences } from './revision-reader.service.js';

/** A unit of a closing and who confirmed it; `current`: the figures are still those. */
export interface UnitConfirmation {
  readonly unitId: string;
  readonly unitName: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly current: boolean;
}

/** A closing with everything that happened to it. */
export interface ClosingDetail extends ClosingView {
  readonly people: { readonly count: number; readonly confirmed: number };
  readonly units: readonly UnitConfirmation[];
  /** Steps of all rounds but those of people, the newest first. */
  readonly steps: readonly Pick<ClosingStep, 'kind' | 'round' | 'unitId' | 'note' | 'byLabel' | 'at'>[];
  readonly revisions: readonly Pick<ClosingRevision, 'revision' | 'fingerprint' | 'sealedBy' | 'sealedAt'>[];
  readonly reopeningAsked: boolean;
  /** Of the units that the caller may confirm as head; null where there are none. */
  readonly digest: string | null;
}

/** The sealed month of a person in a unit. */
export interface SealedPersonMonth {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly totals: Readonly<Record<string, number>>;
  readonly month: SealedMonth;
}

/** A closing that the caller's own days are in. */
export interface OwnClosing {
  readonly id: string;
  readonly unitName: string;
  readonly month: string;
  readonly fromDate: CivilDate;
  readonly toDate: CivilDate;
  readonly status: ClosingStatus;
  readonly statusVi: string;
  readonly statusEn: string;
  readonly dueOn: CivilDate;
  readonly confirmedAt: Date | null;
  /** Whether what was confirmed is still what stands. */
  readonly current: boolean;
  /** Of what stands now. */
  readonly digest: string;
}

/** Sums of credits are rounded, so that three thirds of a day are a day. */
const STEPS = 1_000_000;

/** Shows closings, what is open in them, and what was sealed. */
@Injectable()
export class ClosingViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly closings: ClosingsService,
    private readonly readiness: ClosingReadiness,
    private readonly clock: ClosingClock,
  ) {}

  /** @throws AppError not-permitted, not-found */
  async one(caller: Caller, id: string): Promise<ClosingDetail> {
    const { manager } = this.dataSource;
    const closing = await seenClosing(manager, caller, id);
    const view = await this.closings.view(manager, id);
    const span = await spanOf(manager, closing);
    const lines = await lineDigests(manager, span);
    const [people, units] = [digestsBy(lines, 'employeeId'), digestsBy(lines, 'unitId')];
    const round = await stepsOfRound(manager, closing);
    const [given, heads] = [newestBy(round, 'person'), newestBy(round, 'head')];
    const confirmed = [...people].filter(([person, digest]) => given.get(person)?.digest === digest).length;
    const over =
      confirmed === people.size || (await this.clock.today(manager, closing.unitId)) > closing.dueOn;
    const mayConfirm = scopeOf(caller, 'closings:confirm') !== undefined;
    const own = mayConfirm ? await unitsWithin(manager, caller, 'closings:confirm', span.unitIds) : [];
    const byPeople = view.status === 'open' && people.size > 0 && over;
    const words = byPeople ? closingWords('persons-confirmed') : { vi: view.statusVi, en: view.statusEn };
    return {
      ...view,
      statusVi: words.vi,
      statusEn: words.en,
      people: { count: people.size, confirmed },
      units: await this.unitsOf(manager, caller, units, heads),
      steps: await this.stepsOf(manager, caller, closing),
      revisions: await manager.find(ClosingRevision, {
        select: { revision: true, fingerprint: true, sealedBy: true, sealedAt: true },
        where: { closingId: id },
        order: { revision: 'DESC' },
      }),
      reopeningAsked: pendingOf(round) !== undefined,
      digest: unitsDigest(lines, own),
    };
  }

  /** What keeps the caller's units of a closing from being confirmed or sealed. @throws AppError not-permitted, not-found */
  async open(caller: Caller, id: string): Promise<OpenMatter[]> {
    const { manager } = this.dataSource;
    const closing = await seenClosing(manager, caller, id);
    const span = await spanOf(manager, closing);
    const unitIds = await unitsWithin(manager, caller, 'closings:read', span.unitIds);
    return this.readiness.of(manager, closing, { span: { ...span, unitIds } });
  }

  /** What was sealed, by person and unit. @throws AppError not-permitted, not-found, invalid-input for a forged cursor */
  async sealed(caller: Caller, id: string, revision: number, limit: number, cursor?: string): Promise<Page<SealedPersonMonth>> {
    const { manager } = this.dataSource;
    const { id: closingId } = await seenClosing(manager, caller, id);
    const found = await manager.findOneBy(ClosingRevision, { closingId, revision });
    if (found === null) throw new AppError('not-found');
    const [person, unit] = cursor === undefined ? [null, null] : decodeCursor(cursor, 2).map(cursorId);
    const rows = await manager.query<(Omit<SealedPersonMonth, 'totals' | 'month'> & { content: string })[]>(
      `SELECT l.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", l.unit_id AS "unitId",
         u.name AS "unitName", l.content
       FROM closing_line l JOIN employee e ON e.id = l.employee_id JOIN org_unit u ON u.id = l.unit_id
       WHERE l.revision_id = $1 AND ${inScope('l.unit_id', '$2')}
         AND ($3::uuid IS NULL OR (l.employee_id, l.unit_id) > ($3::uuid, $4::uuid))
       ORDER BY l.employee_id, l.unit_id LIMIT $5`,
      [found.id, scopeParameter(requiredScope(caller, 'closings:read')), person, unit, limit + 1],
    );
    const page = pageOf(rows, limit, ({ employeeId, unitId }) => [employeeId, unitId]);
    const items = page.items.map(({ content, ...row }) => {
      const month = readSealedLine(content);
      return { ...row, totals: totalsOf(month), month };
    });
    return { ...page, items };
  } // prettier-ignore

  /** The closings that hold days of the caller, the newest first. @throws AppError not-permitted, not-found for an account of nobody */
  async own(caller: Caller): Promise<OwnClosing[]> {
    requiredScope(caller, 'self:read');
    const { employeeId } = caller;
    if (employeeId === null) throw new AppError('not-found');
    const { manager } = this.dataSource;
    const mine = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT c.id FROM closing c JOIN attendance_day d ON d.employee_id = $1
         AND d.date >= c.from_date AND d.date <= c.to_date
       WHERE d.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id]))`,
      [employeeId],
    );
    const found: OwnClosing[] = [];
    for (const { id } of mine) {
      const view = await this.closings.view(manager, id);
      const lines = await lineDigests(manager, await spanOf(manager, view), employeeId);
      const now = digestsBy(lines, 'employeeId').get(employeeId);
      const [given] = await manager.find(ClosingStep, {
        where: { closingId: id, round: view.round, kind: 'person', employeeId },
        order: { at: 'DESC', id: 'DESC' },
        take: 1,
      });
      // Days that have moved to another unit since the closings were looked for.
      if (now === undefined) continue;
      const { unitName, month, fromDate, toDate, status, statusVi, statusEn, dueOn } = view;
      const confirmation = { confirmedAt: given?.at ?? null, current: given !== undefined && given.digest === now };
      found.push({ id, unitName, month, fromDate, toDate, status, statusVi, statusEn, dueOn, ...confirmation, digest: now });
    }
    return found.sort((a, b) => (a.month > b.month ? -1 : 1));
  } // prettier-ignore

  /** The names of the people and units of differences, by id. */
  namesIn({ people }: RevisionDifferences): Promise<ReadonlyMap<string, string>> {
    return this.namesOf(people);
  }

  /** The names of people and units, by id. */
  async namesOf(
    people: readonly { readonly employeeId: string; readonly unitId: string }[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(
      `SELECT id, full_name AS name FROM employee WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, name FROM org_unit WHERE id = ANY($2::uuid[])`,
      [people.map(({ employeeId }) => employeeId), people.map(({ unitId }) => unitId)],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async unitsOf(
    manager: EntityManager,
    caller: Caller,
    now: ReadonlyMap<string, string>,
    heads: ReadonlyMap<string, ClosingStep>,
  ): Promise<UnitConfirmation[]> {
    const seen = await unitsWithin(manager, caller, 'closings:read', [...now.keys()]);
    const names = await manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM org_unit WHERE id = ANY($1::uuid[]) ORDER BY name, id',
      [seen],
    );
    return names.map(({ id, name }) => {
      const step = heads.get(id);
      const current = step !== undefined && step.digest === now.get(id);
      return { unitId: id, unitName: name, confirmedBy: step?.byLabel ?? null, confirmedAt: step?.at ?? null, current };
    });
  } // prettier-ignore

  private async stepsOf(manager: EntityManager, caller: Caller, { id }: Closing): Promise<ClosingDetail['steps']> {
    const roots = scopeParameter(requiredScope(caller, 'closings:read'));
    return manager.query<ClosingDetail['steps']>(
      `SELECT kind, round, unit_id AS "unitId", note, by_label AS "byLabel", at FROM closing_step s
       WHERE closing_id = $1 AND kind <> 'person' AND (unit_id IS NULL OR ${inScope('unit_id', '$2')}) ORDER BY at DESC, id DESC`,
      [id, roots],
    );
  } // prettier-ignore
}

/** Sums of the figures of a sealed month. */
function totalsOf({ days }: SealedMonth): Record<string, number> {
  const sum = (name: (typeof dayFigures)[number]): number =>
    Math.round(days.reduce((total, { figures }) => total + figures[name], 0) * STEPS) / STEPS;
  return Object.fromEntries(dayFigures.map((name) => [name, sum(name)]));
}
