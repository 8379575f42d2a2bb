import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openKinds, openWords, type OpenKind } from '../../core/closing/readiness-words.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { AppError } from '../../platform/errors/app-error.js';
import { ClosingClock } from './closing-clock.service.js';
import { digestsBy, lineDigests } from './closing-digests.js';
import { firstStart, spanOf, type ClosingSpan } from './closing-period.js';
import { newestBy, stepsOfRound } from './closing-steps.js';
import type { Closing } from './closing.entity.js';
import { openMatters } from './open-matters.js';

/** Whom or what is still open. */
export interface OpenItem {
  readonly employeeId: string | null;
  readonly employeeCode: string | null;
  readonly fullName: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly date: CivilDate | null;
}

/** Matters of one kind that keep a month from being sealed. */
export interface OpenMatter {
  readonly kind: OpenKind;
  readonly count: number;
  readonly vi: string;
  readonly en: string;
  /** The first of them. */
  readonly items: readonly OpenItem[];
}

/** Whose readiness. */
export interface ReadinessOf {
  readonly span: ClosingSpan;
  /** Only what concerns this person, who is about to confirm. */
  readonly employeeId?: string;
}

/** Items of a kind that are named. */
const NAMED = 100;

/** Says what keeps a month from being confirmed or sealed. */
@Injectable()
export class ClosingReadiness {
  constructor(private readonly clock: ClosingClock) {}

  /** Everything that is open, in the order in which it is dealt with; empty when nothing is. */
  async of(
    manager: EntityManager,
    closing: Closing,
    { span, employeeId }: ReadinessOf,
  ): Promise<OpenMatter[]> {
    const today = await this.clock.today(manager, closing.unitId);
    const rows = await manager.query<(OpenItem & { kind: OpenKind; count: number })[]>(
      `WITH ${openMatters},
       numbered AS (
         SELECT o.*, count(*) OVER (PARTITION BY kind) AS count, row_number() OVER (PARTITION BY kind ORDER BY date, employee_id) AS place
         FROM open o WHERE ($7::uuid IS NULL OR o.employee_id = $7)
           AND (o.date IS NULL OR o.unit_id IS NULL OR o.date >= coalesce(($8::jsonb->>o.unit_id::text)::date, $9::date))
       )
       SELECT n.kind, n.count::int AS count, n.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName",
         n.unit_id AS "unitId", u.name AS "unitName", n.date
       FROM numbered n LEFT JOIN employee e ON e.id = n.employee_id LEFT JOIN org_unit u ON u.id = n.unit_id
       WHERE n.place <= $6 ORDER BY n.kind, n.place`,
      [
        TENANT_ID,
        span.unitIds,
        firstStart(span),
        span.until,
        today,
        NAMED,
        employeeId ?? null,
        JSON.stringify(span.starts),
        span.from,
      ],
    );
    const found = new Map<OpenKind, OpenMatter>();
    for (const { kind, count, ...item } of rows) {
      const items = [...(found.get(kind)?.items ?? []), item];
      found.set(kind, { kind, count, ...openWords(kind, count), items });
    }
    if (today < span.until) found.set('month-running', single('month-running'));
    if (!(await hasDays(manager, span))) found.set('no-days', single('no-days'));
    if (employeeId === undefined) {
      const waiting = await this.unconfirmed(manager, closing, span, today);
      if (waiting !== null) found.set('persons-unconfirmed', waiting);
    }
    return openKinds.flatMap((kind) => found.get(kind) ?? []);
  }

  /** @throws AppError closing-not-ready, naming what is open */
  async require(manager: EntityManager, closing: Closing, of: ReadinessOf): Promise<void> {
    const open = await this.of(manager, closing, of);
    if (open.length === 0) return;
    const params = {
      open: open.map(({ vi }) => vi).join(' '),
      openEn: open.map(({ en }) => en).join(' '),
    };
    throw new AppError('closing-not-ready', { params });
  }

  /** Who has not confirmed their month as it stands now, while they still may. */
  private async unconfirmed(
    manager: EntityManager,
    closing: Closing,
    span: ClosingSpan,
    today: CivilDate,
  ): Promise<OpenMatter | null> {
    if (today > closing.dueOn) return null;
    const now = digestsBy(await ownLines(manager, closing, span), 'employeeId');
    const given = newestBy(await stepsOfRound(manager, closing), 'person');
    const missing = [...now].filter(([id, digest]) => given.get(id)?.digest !== digest).map(([id]) => id);
    if (missing.length === 0) return null;
    const items = await manager.query<OpenItem[]>(
      `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", u.id AS "unitId", u.name AS "unitName",
         NULL AS date
       FROM employee e JOIN LATERAL (
         SELECT d.unit_id FROM attendance_day d WHERE d.tenant_id = $1 AND d.employee_id = e.id AND d.unit_id = ANY($3::uuid[])
           AND d.date >= $4::date AND d.date < $5::date ORDER BY d.date DESC LIMIT 1
       ) d ON true JOIN org_unit u ON u.id = d.unit_id
       WHERE e.id = ANY($2::uuid[]) ORDER BY u.name, vietnamese_given_name(e.full_name), e.full_name, e.id LIMIT $6`,
      [TENANT_ID, missing, span.unitIds, span.from, span.until, NAMED],
    ); // prettier-ignore
    const kind = 'persons-unconfirmed';
    return { kind, count: missing.length, ...openWords(kind, missing.length), items };
  }
}

/** The lines of the people of a span, with their days in other units of the same closing: people confirm the whole of it. */
async function ownLines(
  manager: EntityManager,
  closing: Closing,
  span: ClosingSpan,
): ReturnType<typeof lineDigests> {
  const whole = await spanOf(manager, closing);
  const lines = await lineDigests(manager, whole);
  const here = new Set(lines.filter(({ unitId, hasDays }) => hasDays && span.unitIds.includes(unitId)).map(({ employeeId }) => employeeId));
  return lines.filter(({ employeeId }) => here.has(employeeId));
} // prettier-ignore

function single(kind: OpenKind): OpenMatter {
  return { kind, count: 1, ...openWords(kind, 1), items: [] };
}

async function hasDays(manager: EntityManager, span: ClosingSpan): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM attendance_day WHERE tenant_id = $1 AND unit_id = ANY($2::uuid[]) AND date >= $3::date AND date < $4::date LIMIT 1`,
    [TENANT_ID, span.unitIds, firstStart(span), span.until],
  );
  return rows.length > 0;
}
