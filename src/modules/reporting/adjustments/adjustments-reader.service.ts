import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  HEALTH_LEAVE_VI,
  healthKinds,
  symbolPathOf,
  type ExcuseKind,
} from '../../../core/attendance/excuse-kind.js';
import { groupBy } from '../../../core/group-by.js';
import { plainValue } from '../../../core/rules/plain-value.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { firstDayOf, lastDayOf } from '../../../core/time/civil-month.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { AdjustmentLine } from '../../../../reports/monthly-compliance/model.js';
import type { SealedPart } from '../../closing/sealed-months.service.js';
import { AccountNames } from '../../identity/account-names.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { namesApart } from '../names-apart.js';
import { localMinute } from '../report-words.js';
import type { AdjustmentFacts, Decision } from './adjustment-facts.js';
import type { AdjustmentSearch } from './adjustment-finder.service.js';
import { SealedAdjustments } from './sealed-adjustments.service.js';

const WITHOUT_SECOND = 'Không có người duyệt thứ hai (đặt bằng dòng lệnh trên máy chủ)';

/** Whom something was set for by hand; `employeeId` null for all of a unit. */
interface About {
  readonly employeeId: string | null;
  readonly employeeCode: string | null;
  readonly fullName: string | null;
  readonly unitName: string;
}

/** What else than a reason can be cancelled. */
const cancelledWords: Readonly<Record<string, string>> = {
  'added-punch': 'Lượt chấm bổ sung',
  'voided-scan': 'Lượt quẹt bị hủy',
  'flexible-minutes': 'Chế độ theo quy định',
};

interface Row {
  readonly id: string;
  readonly words: string;
  readonly scope: string;
  readonly date: CivilDate;
  readonly document: string | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

type PersonRow = Omit<Row, 'scope'> & About;
type CorrectionRow = PersonRow & { readonly kind: string };
type ExcuseRow = PersonRow & { readonly common: boolean; readonly affected: number | null };
/** Those whose names are told in the same report. */
type Namesakes = Parameters<typeof namesApart>[0];

/** $1 ids, $2 zone. */
const CORRECTIONS = `
  SELECT c.id, CASE c.kind WHEN 'added-punch' THEN 'Lượt chấm bổ sung' ELSE 'Lượt quẹt bị hủy' END AS kind,
    to_char(c.at AT TIME ZONE $2::text, 'HH24:MI') || CASE c.direction WHEN 'in' THEN ', vào' WHEN 'out' THEN ', ra' ELSE '' END
      || CASE c.source WHEN 'paper-sheet' THEN ' (phiếu giấy)' WHEN 'request' THEN ' (đơn của cá nhân)' WHEN 'office' THEN ' (bộ phận nhân sự)' ELSE ' (giải trình)' END AS words,
    e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", u.name AS "unitName", to_char(c.at AT TIME ZONE $2::text, 'YYYY-MM-DD') AS date, c.document, c.reason,
    c.proposed_by AS "askedBy", c.proposed_at AS "askedAt"
  FROM correction c JOIN employee e ON e.id = c.employee_id JOIN org_unit u ON u.id = c.unit_id
  WHERE c.id = ANY($1::uuid[]) ORDER BY c.at, e.full_name, c.id`;

const EXCUSES = `
  SELECT x.id, x.kind AS words, x.unit_id IS NOT NULL AS common, x.affected,
    e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", coalesce(u.name, '') AS "unitName",
    to_char(lower(x.period) AT TIME ZONE $2::text, 'YYYY-MM-DD') AS date, x.document, x.reason, x.proposed_by AS "askedBy", x.proposed_at AS "askedAt"
  FROM excuse x LEFT JOIN employee e ON e.id = x.employee_id LEFT JOIN org_unit u ON u.id = x.unit_id
  WHERE x.id = ANY($1::uuid[]) ORDER BY lower(x.period), coalesce(e.full_name, u.name), x.id`;

/** What was cancelled, with who had approved it. $1 ids, $2 zone. */
const CANCELLATIONS = `
  SELECT k.id, 'Hủy nội dung đã duyệt' AS kind, coalesce(x.kind, c.kind, 'flexible-minutes') AS words,
    e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", coalesce(u.name, '') AS "unitName",
    to_char(coalesce(c.at, lower(x.period), lower(f.period)::timestamp AT TIME ZONE $2::text) AT TIME ZONE $2::text, 'YYYY-MM-DD') AS date,
    coalesce(c.document, x.document) AS document, k.reason, k.proposed_by AS "askedBy", k.proposed_at AS "askedAt"
  FROM cancellation k LEFT JOIN correction c ON c.id = k.correction_id LEFT JOIN excuse x ON x.id = k.excuse_id
    LEFT JOIN flexible_minutes f ON f.id = k.flexible_minutes_id
    LEFT JOIN employee e ON e.id = coalesce(c.employee_id, x.employee_id, f.employee_id) LEFT JOIN org_unit u ON u.id = x.unit_id
  WHERE k.id = ANY($1::uuid[]) ORDER BY date, coalesce(e.full_name, u.name), k.id`;

/** Seals in which one person was head and sealer. $1 units, $2 as of, for each, $3 first day, $4 last day, $5 zone. */
const SEALS = `
  SELECT 'Khóa công' AS kind, 'Khóa công tháng ' || to_char(c.to_date, 'MM/YYYY') AS words, u.name AS scope,
    to_char(k.at AT TIME ZONE $5::text, 'YYYY-MM-DD') AS date, k.note AS reason, k.by_label AS by, k.at
  FROM closing_step k JOIN closing c ON c.id = k.closing_id JOIN org_unit u ON u.id = c.unit_id
  WHERE k.kind = 'seal' AND k.note IS NOT NULL AND c.from_date <= $4::date AND c.to_date >= $3::date
    AND EXISTS (SELECT FROM unnest($1::uuid[], $2::timestamptz[]) AS t(unit_id, as_of)
      WHERE k.at <= t.as_of AND t.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id])))
  ORDER BY k.at, k.id`;

/** What was set by hand in a month, for auditors. Whoever asks has checked the scope. */
@Injectable()
export class AdjustmentsReader {
  constructor(
    private readonly rules: RulesService,
    private readonly sealed: SealedAdjustments,
    private readonly names: AccountNames,
  ) {}

  /**
   * Punches and scans, reasons that were approved late or for a whole unit, confirmations, seals without a second person, values over the rule book; each by date. Of parts
   * that are sealed as it was known then. Namesakes among them and among `others`, who stand in the same report, are told apart.
   */
  async of(
    manager: EntityManager,
    search: AdjustmentSearch,
    parts: readonly Pick<SealedPart, 'id' | 'unitIds'>[] = [],
    others: Namesakes = [],
  ): Promise<AdjustmentLine[]> {
    const facts = await this.sealed.of(manager, parts, search);
    return this.named(manager, [
      ...(await this.ofPeople(manager, facts, search, others)),
      ...(await confirmations(manager, facts, search)),
      ...(await seals(manager, search)),
      ...(await this.values(manager, facts, search)),
    ]);
  }

  /** With the people's names where rows keep the names of accounts. */
  private async named(manager: EntityManager, lines: readonly AdjustmentLine[]): Promise<AdjustmentLine[]> {
    const stored = new Set(lines.flatMap(({ askedBy, approvedBy }) => [askedBy, approvedBy]));
    const names = await this.names.of(stored, 'vi', manager);
    const name = (label: string): string => names.get(label) ?? label;
    return lines.map((line) => ({
      ...line,
      askedBy: name(line.askedBy),
      approvedBy: name(line.approvedBy),
    }));
  }

  /** Punches, scans and reasons of people, reasons of whole units, and what of them was cancelled. */
  private async ofPeople(
    manager: EntityManager,
    { corrections, excuses, cancellations = [] }: AdjustmentFacts,
    search: AdjustmentSearch,
    others: Namesakes,
  ): Promise<AdjustmentLine[]> {
    const decisions = new Map([...corrections, ...excuses, ...cancellations].map((each) => [each.id, each]));
    const ids = (of: readonly Decision[]): string[] => of.map(({ id }) => id);
    const punches = await manager.query<CorrectionRow[]>(CORRECTIONS, [ids(corrections), search.zone]);
    const reasons = await manager.query<ExcuseRow[]>(EXCUSES, [ids(excuses), search.zone]);
    const cancelled = await manager.query<CorrectionRow[]>(CANCELLATIONS, [ids(cancellations), search.zone]);
    const nameOf = namesApart([...others, ...[...punches, ...reasons, ...cancelled].flatMap(personOf)]);
    const scopeOf = (row: PersonRow): string[] => personOf(row).map(nameOf);
    const ofPunches = punches.flatMap((row) =>
      lineOf({ ...row, scope: [...scopeOf(row), row.unitName].join(', ') }, decisions.get(row.id), search),
    );
    const ofReasons = reasons.flatMap(({ common, affected, ...row }) => {
      const [scope = row.unitName] = scopeOf(row);
      const [line] = lineOf({ ...row, scope, kind: common ? 'Lý do chung của đơn vị' : 'Duyệt muộn' }, decisions.get(row.id), search);
      if (line === undefined) return [];
      const words = `${this.excuseWords(row.words)}${common && affected !== null ? `, ${affected} người` : ''}`;
      // Reason and paper would tell what the name hides, to a reader who may see no health data.
      return { ...line, words, ...(isHealth(row.words) && { reason: HEALTH_LEAVE_VI, document: '' }) };
    });
    const ofCancelled = cancelled.flatMap((row) => {
      const [scope = row.unitName] = scopeOf(row);
      const [line] = lineOf({ ...row, scope }, decisions.get(row.id), search);
      if (line === undefined) return [];
      const isHidden = isHealth(row.words) || row.words === 'flexible-minutes';
      const words = cancelledWords[row.words] ?? this.excuseWords(row.words);
      return { ...line, words, ...(isHidden && { reason: HEALTH_LEAVE_VI, document: '' }) };
    });
    return [...ofPunches, ...ofReasons, ...ofCancelled];
  } // prettier-ignore

  /** What a reason is called; those about somebody's health all by one name. */
  private excuseWords(kind: string): string {
    if (isHealth(kind)) return HEALTH_LEAVE_VI;
    const path = symbolPathOf(kind as ExcuseKind);
    return (path === undefined ? undefined : this.rules.parameter(path)?.vi) ?? 'Lý do khác';
  }

  private async values(
    manager: EntityManager,
    { values }: AdjustmentFacts,
    { month, zone }: AdjustmentSearch,
  ): Promise<AdjustmentLine[]> {
    if (values.length === 0) return [];
    const known = new Set(values.map(({ id }) => id));
    const overlays = (await this.rules.overlays(manager)).filter(({ id }) => known.has(id));
    const names = await unitNames(manager, overlays.flatMap(({ unitId }) => unitId ?? []));
    return overlays.map((overlay) => ({
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
      late: isLate(overlay.enteredAt, { month, zone }),
    }));
  } // prettier-ignore
}

/** What one person confirmed at one moment is one line, in however many units. */
async function confirmations(
  manager: EntityManager,
  { confirmations: all }: AdjustmentFacts,
  { month, zone }: AdjustmentSearch,
): Promise<AdjustmentLine[]> {
  const names = await unitNames(manager, all.map(({ unitId }) => unitId));
  const acts = [...groupBy(all, ({ by, at }) => `${at} ${by}`)].sort(([a], [b]) => (a < b ? -1 : 1));
  return acts.map(([, own]) => {
    const [{ by, at } = { by: '', at: '' }] = own;
    const days = own.reduce((sum, each) => sum + each.days, 0);
    const people = new Set(own.flatMap((each) => each.people)).size;
    const units = [...new Set(own.map(({ unitId }) => names.get(unitId) ?? ''))].sort(vietnamese.compare);
    const time = localMinute(new Date(at), zone);
    return {
      kind: days > 1 ? 'Xác nhận hàng loạt' : 'Xác nhận ngày công',
      words: `${days} ngày công của ${people} người`,
      scope: units.join('; '),
      date: own.map(({ first }) => first).sort()[0] ?? '',
      document: own.flatMap(({ document }) => document ?? []).sort().at(-1) ?? '',
      reason: '',
      askedBy: by, askedAt: time, approvedBy: by, approvedAt: time,
      late: isLate(new Date(at), { month, zone }),
    };
  });
} // prettier-ignore

/** Steps of a closing are never changed: they are read as they stand. */
async function seals(
  manager: EntityManager,
  { units, month, zone }: AdjustmentSearch,
): Promise<AdjustmentLine[]> {
  const rows = await manager.query<
    (Pick<Row, 'words' | 'scope' | 'date' | 'reason'> & { kind: string; by: string; at: Date })[]
  >(SEALS, [
    units.map(({ unitId }) => unitId),
    units.map(({ asOf }) => asOf),
    firstDayOf(month),
    lastDayOf(month),
    zone,
  ]);
  return rows.map(({ by, at, ...row }) => {
    const time = localMinute(at, zone);
    return {
      ...row,
      document: '',
      askedBy: by,
      askedAt: time,
      approvedBy: by,
      approvedAt: time,
      late: false,
    };
  });
}

const vietnamese = new Intl.Collator('vi');

async function unitNames(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM org_unit WHERE id = ANY($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function isHealth(kind: string): boolean {
  return (healthKinds as readonly string[]).includes(kind);
}

/** Approved after the month was over. */
function isLate(at: Date, { month, zone }: Pick<AdjustmentSearch, 'month' | 'zone'>): boolean {
  return zoneClock(zone).toLocal(at.getTime()).date > lastDayOf(month);
}

/** The person of a row; nobody where it is of a unit. */
function personOf({ employeeId, employeeCode, fullName }: About): Namesakes[number][] {
  if (employeeId === null || employeeCode === null || fullName === null) return [];
  return [{ employeeId, employeeCode, fullName }];
}

/** A row with the decision that counts; nothing for one without. */
function lineOf(
  row: Row & { readonly kind: string },
  decision: Decision | undefined,
  search: AdjustmentSearch,
): AdjustmentLine[] {
  if (decision === undefined) return [];
  const at = new Date(decision.at);
  const { kind, words, scope, date, document, reason, askedBy, askedAt } = row;
  return [
    {
      kind,
      words,
      scope,
      date,
      askedBy,
      document: document ?? '',
      reason: [reason, decision.note].filter((part) => part !== null).join('; '),
      askedAt: localMinute(askedAt, search.zone),
      approvedBy: decision.by,
      approvedAt: localMinute(at, search.zone),
      late: isLate(at, search),
    },
  ];
}
