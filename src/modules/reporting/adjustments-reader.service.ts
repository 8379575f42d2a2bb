import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  HEALTH_LEAVE_VI,
  healthKinds,
  symbolPathOf,
  type ExcuseKind,
} from '../../core/attendance/excuse-kind.js';
import { plainValue } from '../../core/rules/plain-value.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { firstDayOf, lastDayOf, type MonthDates } from '../../core/time/civil-month.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { AdjustmentLine } from '../../../reports/monthly-compliance/model.js';
import { RulesService, type OverlayView } from '../rules/rules.service.js';
import { localMinute } from './report-words.js';
import type { UnitAsOf } from './units-as-of.js';

/** Which adjustments: those of units in a month, of each as they were known at an instant. */
export interface AdjustmentSearch {
  readonly units: readonly UnitAsOf[];
  readonly month: MonthDates;
  readonly zone: string;
}

const WITHOUT_SECOND = 'Không có người duyệt thứ hai (đặt bằng dòng lệnh trên máy chủ)';

interface Row {
  readonly kind: string;
  readonly words: string;
  readonly scope: string;
  readonly date: CivilDate;
  readonly document: string | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly late: boolean;
}

/** $1 units, $2 first day, $3 first day after, $4 zone, $5 as of, for each unit. Approved after the month was over is late. */
const LATE = (at: string): string => `(${at} AT TIME ZONE $4::text)::date >= $3::date`;
const TOLD = 'WITH told AS (SELECT * FROM unnest($1::uuid[], $5::timestamptz[]) AS t(unit_id, as_of))';

const CORRECTIONS = `${TOLD}
  SELECT CASE c.kind WHEN 'added-punch' THEN 'Lượt chấm bổ sung' ELSE 'Lượt quẹt bị hủy' END AS kind,
    to_char(c.at AT TIME ZONE $4::text, 'HH24:MI') || CASE c.direction WHEN 'in' THEN ', vào' WHEN 'out' THEN ', ra' ELSE '' END
      || CASE c.source WHEN 'paper-sheet' THEN ' (phiếu giấy)' WHEN 'request' THEN ' (đơn của cá nhân)' WHEN 'office' THEN ' (bộ phận nhân sự)' ELSE ' (giải trình)' END AS words,
    e.full_name || ', ' || u.name AS scope, to_char(c.at AT TIME ZONE $4::text, 'YYYY-MM-DD') AS date, c.document,
    concat_ws('; ', c.reason, c.decision_note) AS reason, c.proposed_by AS "askedBy", c.proposed_at AS "askedAt", c.decided_by AS "approvedBy", c.decided_at AS "approvedAt",
    ${LATE('c.decided_at')} AS late
  FROM correction c JOIN employee e ON e.id = c.employee_id JOIN org_unit u ON u.id = c.unit_id
    JOIN told t ON t.unit_id = c.unit_id AND c.decided_at <= t.as_of
  WHERE c.status = 'approved' AND (c.at AT TIME ZONE $4::text)::date >= $2::date AND (c.at AT TIME ZONE $4::text)::date < $3::date
  ORDER BY c.at, e.full_name, c.id`;

/** Excuses that were approved late, and those for a whole unit (or one above), which confirm everybody at once. */
const EXCUSES = `${TOLD}
  SELECT x.kind AS words, x.unit_id IS NOT NULL AS common, coalesce(e.full_name, u.name) AS scope, x.affected,
    to_char(lower(x.period) AT TIME ZONE $4::text, 'YYYY-MM-DD') AS date, x.document, concat_ws('; ', x.reason, x.decision_note) AS reason, x.proposed_by AS "askedBy",
    x.proposed_at AS "askedAt", x.decided_by AS "approvedBy", x.decided_at AS "approvedAt", ${LATE('x.decided_at')} AS late
  FROM excuse x LEFT JOIN employee e ON e.id = x.employee_id LEFT JOIN org_unit u ON u.id = x.unit_id
  WHERE x.status = 'approved' AND (x.unit_id IS NOT NULL OR ${LATE('x.decided_at')})
    AND x.period && tstzrange($2::date::timestamp AT TIME ZONE $4::text, $3::date::timestamp AT TIME ZONE $4::text)
    AND EXISTS (SELECT FROM told t WHERE x.decided_at <= t.as_of AND
      (t.unit_id = employee_unit(x.employee_id, greatest(lower(x.period), $2::date::timestamp AT TIME ZONE $4::text))
       OR t.unit_id IN (SELECT unit_scope(ARRAY[x.unit_id]))))
  ORDER BY lower(x.period), coalesce(e.full_name, u.name), x.id`;

const CONFIRMATIONS = `${TOLD}
  SELECT CASE WHEN count(*) > 1 THEN 'Xác nhận hàng loạt' ELSE 'Xác nhận ngày công' END AS kind,
    count(*) || ' ngày công của ' || count(DISTINCT k.employee_id) || ' người' AS words,
    string_agg(DISTINCT u.name, '; ' ORDER BY u.name) AS scope, min(k.date)::text AS date, max(k.document) AS document, '' AS reason,
    k.confirmed_by AS "askedBy", k.confirmed_at AS "askedAt", k.confirmed_by AS "approvedBy", k.confirmed_at AS "approvedAt",
    ${LATE('k.confirmed_at')} AS late
  FROM day_confirmation k JOIN org_unit u ON u.id = employee_unit(k.employee_id, (k.date + interval '12 hours') AT TIME ZONE $4::text)
    JOIN told t ON t.unit_id = u.id AND k.confirmed_at <= t.as_of
  WHERE k.date >= $2::date AND k.date < $3::date
  GROUP BY k.confirmed_by, k.confirmed_at ORDER BY k.confirmed_at, k.confirmed_by`;

/** Seals in which one person was head and sealer. */
const SEALS = `${TOLD}
  SELECT 'Khóa công' AS kind, 'Khóa công tháng ' || to_char(c.to_date, 'MM/YYYY') AS words, u.name AS scope, to_char(k.at AT TIME ZONE $4::text, 'YYYY-MM-DD') AS date, NULL AS document,
    k.note AS reason, k.by_label AS "askedBy", k.at AS "askedAt", k.by_label AS "approvedBy", k.at AS "approvedAt", false AS late
  FROM closing_step k JOIN closing c ON c.id = k.closing_id JOIN org_unit u ON u.id = c.unit_id
  WHERE k.kind = 'seal' AND k.note IS NOT NULL AND c.from_date < $3::date AND c.to_date >= $2::date
    AND EXISTS (SELECT FROM told t WHERE k.at <= t.as_of AND t.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id])))
  ORDER BY k.at, k.id`;

/** What was set by hand in a month, for auditors. Whoever asks has checked the scope. */
@Injectable()
export class AdjustmentsReader {
  constructor(private readonly rules: RulesService) {}

  /** Punches and scans, reasons that were approved late or for a whole unit, confirmations, seals without a second person, values over the rule book; each by date. */
  async of(manager: EntityManager, search: AdjustmentSearch): Promise<AdjustmentLine[]> {
    const { units, month, zone } = search;
    const ids = units.map(({ unitId }) => unitId);
    const values = [ids, firstDayOf(month), addDays(lastDayOf(month), 1), zone, units.map(({ asOf }) => asOf)];
    const corrections = await manager.query<Row[]>(CORRECTIONS, values);
    const excuses = await manager.query<(Row & { common: boolean; affected: number | null })[]>(EXCUSES, values);
    const confirmations = await manager.query<Row[]>(CONFIRMATIONS, values);
    const seals = await manager.query<Row[]>(SEALS, values);
    const said = excuses.map(({ common, affected, ...row }) => ({
      ...row,
      // Reason and paper would tell what the name hides.
      ...(isHealth(row.words) ? { reason: '', document: null } : {}),
      kind: common ? 'Lý do chung của đơn vị' : 'Duyệt muộn',
      words: `${this.excuseWords(row.words)}${common && affected !== null ? `, ${affected} người` : ''}`,
    }));
    return [
      ...[...corrections, ...said, ...confirmations, ...seals].map((row) => lineOf(row, zone)),
      ...(await this.overlays(manager, search)),
    ];
  } // prettier-ignore

  /** What a reason is called; those about somebody's health all by one name. */
  private excuseWords(kind: string): string {
    if (isHealth(kind)) return HEALTH_LEAVE_VI;
    const path = symbolPathOf(kind as ExcuseKind);
    return (path === undefined ? undefined : this.rules.parameter(path)?.vi) ?? 'Lý do khác';
  }

  /** The values that begin in the month, or were set late for it, and can speak for this unit: its own, those below and above it, and those for everybody. */
  private async overlays(manager: EntityManager, search: AdjustmentSearch): Promise<AdjustmentLine[]> {
    const { units, month, zone } = search;
    const clock = zoneClock(zone);
    const inMonth = ({ from, enteredAt }: OverlayView): boolean =>
      from <= lastDayOf(month) &&
      (from >= firstDayOf(month) || clock.toLocal(enteredAt.getTime()).date >= firstDayOf(month));
    const overlays = (await this.rules.overlays(manager)).filter(inMonth);
    // A value speaks for its unit with all below it; the last of them to be sealed may be the only one that knew it.
    const rows = await manager.query<{ id: string; name: string; asOf: Date | null }[]>(
      `WITH told AS (SELECT * FROM unnest($2::uuid[], $3::timestamptz[]) AS t(unit_id, as_of))
       SELECT u.id, u.name, (SELECT max(t.as_of) FROM told t WHERE t.unit_id IN (SELECT unit_scope(ARRAY[u.id]))) AS "asOf"
       FROM org_unit u WHERE u.id = ANY($1::uuid[])`,
      [
        [...new Set(overlays.flatMap(({ unitId }) => unitId ?? []))],
        units.map(({ unitId }) => unitId),
        units.map(({ asOf }) => asOf),
      ],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const known = new Map(rows.map(({ id, asOf }) => [id, asOf]));
    const latest = new Date(Math.max(...units.map(({ asOf }) => asOf.getTime())));
    const holds = ({ unitId, enteredAt }: OverlayView): boolean => {
      const asOf = unitId === null ? latest : (known.get(unitId) ?? null);
      return asOf !== null && enteredAt <= asOf;
    };
    return overlays.filter(holds).map((overlay) => ({
      kind: 'Giá trị quy tắc',
      words: `${this.rules.parameter(overlay.path)?.vi ?? overlay.path} (${overlay.path}): ${plainValue(overlay.value)}`,
      scope: overlay.unitId === null ? 'Toàn hệ thống' : (names.get(overlay.unitId) ?? ''),
      date: overlay.from,
      document: overlay.document,
      reason: '',
      askedBy: overlay.author,
      askedAt: localMinute(overlay.proposedAt, zone),
      // Whoever set it at the command line is no second person: auditors look here first.
      approvedBy: overlay.byCommand ? WITHOUT_SECOND : overlay.approvedBy,
      approvedAt: localMinute(overlay.enteredAt, zone),
      late: clock.toLocal(overlay.enteredAt.getTime()).date > lastDayOf(month),
    }));
  }
}

function isHealth(kind: string): boolean {
  return (healthKinds as readonly string[]).includes(kind);
}

function lineOf({ askedAt, approvedAt, document, ...row }: Row, zone: string): AdjustmentLine {
  const times = { askedAt: localMinute(askedAt, zone), approvedAt: localMinute(approvedAt, zone) };
  return { ...row, document: document ?? '', ...times };
} // prettier-ignore
