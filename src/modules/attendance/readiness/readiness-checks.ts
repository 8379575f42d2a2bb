import { noonOf } from '../../../platform/access/units-in-scope.js';

/** What keeps days from being judged, or a day's result from being seen. */
export type ReadinessKind =
  | 'people-without-posting'
  | 'people-without-schedule'
  | 'people-without-badge'
  | 'people-without-account'
  | 'units-without-notice'
  | 'people-without-acknowledgement'
  | 'units-without-reader'
  | 'readers-silent'
  | 'rules-missing'
  | 'days-set-aside';

/** A check in SQL: rows of id, code, name, unit_id, detail and the text they are sorted by. */
export interface ReadinessCheck {
  readonly kind: ReadinessKind;
  readonly rows: string;
}

/**
 * What the checks read, for the date `$1`: who is employed and where (by their posting at noon, else the nearest one), which
 * schedule holds for them, and the units above each unit. `$2` is the instant before which a reader is silent.
 */
export const readinessFacts = `
  WITH RECURSIVE moment AS (SELECT $1::date AS date, ${noonOf('$1::date')} AS noon, $2::timestamptz AS silent_before),
  chain(unit_id, at, depth) AS (
    SELECT id, id, 0 FROM org_unit
    UNION ALL
    SELECT c.unit_id, u.parent_id, c.depth + 1 FROM chain c JOIN org_unit u ON u.id = c.at WHERE u.parent_id IS NOT NULL
  ),
  unit_policy AS MATERIALIZED (
    SELECT DISTINCT ON (c.unit_id) c.unit_id, s.policy
    FROM moment, chain c JOIN schedule_assignment a ON a.unit_id = c.at JOIN work_schedule s ON s.id = a.schedule_id
    WHERE a.period @> moment.date ORDER BY c.unit_id, c.depth, lower(a.period) DESC
  ),
  people AS MATERIALIZED (
    SELECT e.id, e.code, e.full_name, posted.unit_id IS NOT NULL AS posted,
      coalesce(posted.unit_id, employee_unit(e.id, moment.noon)) AS unit_id,
      coalesce(rostered.policy, own.policy, unit_policy.policy, CASE WHEN rostered.date IS NOT NULL THEN 'each-session' END) AS policy
    FROM moment CROSS JOIN employee e
    LEFT JOIN LATERAL (
      SELECT p.unit_id FROM posting p WHERE p.employee_id = e.id AND p.period @> moment.noon
      ORDER BY p.kind = 'home', lower(p.period) NULLS FIRST, p.id LIMIT 1
    ) posted ON true
    LEFT JOIN shift_roster rostered ON rostered.employee_id = e.id AND rostered.date = moment.date
    LEFT JOIN LATERAL (
      SELECT s.policy FROM schedule_assignment a JOIN work_schedule s ON s.id = a.schedule_id
      WHERE a.employee_id = e.id AND a.period @> moment.date LIMIT 1
    ) own ON true
    LEFT JOIN unit_policy ON unit_policy.unit_id = posted.unit_id
    WHERE e.pseudonymised_at IS NULL AND daterange(e.active_from, e.active_until) @> moment.date
  )`;

const person = (condition: string): string =>
  `SELECT p.id::text AS id, p.code, p.full_name AS name, p.unit_id, NULL AS detail,
     vietnamese_given_name(p.full_name) AS sort FROM people p CROSS JOIN moment WHERE ${condition}`;

/** Since when a unit has had a notice about attendance data, of its own or of a unit above; none: it has no row. */
const noticed = `SELECT c.unit_id, least(min(own.since), (SELECT min(n.valid_from) FROM data_notice n
    WHERE n.status = 'approved' AND n.unit_id IS NULL)) AS since
  FROM chain c LEFT JOIN (SELECT n.unit_id, min(n.valid_from) AS since FROM data_notice n WHERE n.status = 'approved' GROUP BY n.unit_id) own
    ON own.unit_id = c.at GROUP BY c.unit_id`;

/** The checks that SQL makes; the rules are read apart. */
export const readinessChecks: readonly ReadinessCheck[] = [
  { kind: 'people-without-posting', rows: person('NOT p.posted') },
  { kind: 'people-without-schedule', rows: person('p.posted AND p.policy IS NULL') },
  {
    kind: 'people-without-badge',
    rows: person(`p.posted AND p.policy IS DISTINCT FROM 'exempt' AND NOT EXISTS (
      SELECT FROM badge b WHERE b.employee_id = p.id
        AND b.period && tstzrange(moment.noon - interval '12 hours', moment.noon + interval '12 hours'))`),
  },
  {
    kind: 'people-without-account',
    rows: person(`NOT EXISTS (SELECT FROM account a WHERE a.employee_id = p.id AND a.status = 'active')`),
  },
  {
    // As things were before there were notices: such units are judged, and this says that they lack one.
    kind: 'units-without-notice',
    rows: `SELECT u.id::text AS id, u.code, u.name, u.id AS unit_id, NULL AS detail, u.name AS sort
      FROM (SELECT DISTINCT p.unit_id FROM people p WHERE p.posted AND p.policy IS DISTINCT FROM 'exempt') at
      JOIN org_unit u ON u.id = at.unit_id CROSS JOIN moment
      LEFT JOIN (${noticed}) noticed ON noticed.unit_id = u.id WHERE noticed.since IS NULL OR noticed.since > moment.date`,
  },
  {
    kind: 'people-without-acknowledgement',
    rows: `SELECT p.id::text AS id, p.code, p.full_name AS name, p.unit_id, NULL AS detail, vietnamese_given_name(p.full_name) AS sort
      FROM people p CROSS JOIN moment
      JOIN (${noticed}) noticed ON noticed.unit_id = p.unit_id AND noticed.since <= moment.date
      WHERE p.posted AND p.policy IS DISTINCT FROM 'exempt' AND NOT EXISTS (
        SELECT FROM data_notice_acknowledgement a WHERE a.employee_id = p.id AND a.counts_from <= moment.date)`,
  },
  {
    kind: 'units-without-reader',
    rows: `SELECT u.id::text AS id, u.code, u.name, u.id AS unit_id, NULL AS detail, u.name AS sort FROM org_unit u
      WHERE EXISTS (SELECT FROM people p WHERE p.unit_id = u.id AND p.posted AND p.policy IS DISTINCT FROM 'exempt')
        AND NOT EXISTS (SELECT FROM chain c JOIN device d ON d.unit_id = c.at WHERE c.unit_id = u.id AND d.retired_at IS NULL)`,
  },
  {
    // A reader of a unit above serves the units below: each of them sees it.
    kind: 'readers-silent',
    rows: `SELECT d.id::text AS id, d.code, d.code AS name, c.unit_id,
        to_char(d.delivered_up_to AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS detail, d.code AS sort
      FROM moment CROSS JOIN device d JOIN chain c ON c.at = d.unit_id
      WHERE d.retired_at IS NULL AND (d.delivered_up_to IS NULL OR d.delivered_up_to < moment.silent_before)`,
  },
  {
    kind: 'days-set-aside',
    rows: `SELECT p.id::text AS id, p.code, p.full_name AS name, p.unit_id, f.error AS detail,
        vietnamese_given_name(p.full_name) AS sort
      FROM moment JOIN attendance_day_fault f ON f.date = moment.date JOIN people p ON p.id = f.employee_id`,
  },
];

/** One sentence a kind, Vietnamese and English. Example: `3 người chưa có thẻ.` */
export const readinessSentences: Readonly<Record<ReadinessKind, (count: number) => readonly [vi: string, en: string]>> = {
  'people-without-posting': (n) => [`${n} người chưa được phân về đơn vị nào.`, `${n} people are posted nowhere.`],
  'people-without-schedule': (n) => [`${n} người chưa có lịch làm việc, nên không được xét công.`, `${n} people have no work schedule, so their days are not judged.`],
  'people-without-badge': (n) => [`${n} người chưa có thẻ.`, `${n} people have no badge.`],
  'people-without-account': (n) => [`${n} người chưa có tài khoản để tự xem ngày công.`, `${n} people have no account to see their own days.`],
  'units-without-notice': (n) => [`${n} đơn vị chưa ban hành thông báo xử lý dữ liệu chấm công.`, `${n} units have not published their notice about attendance data.`],
  'people-without-acknowledgement': (n) => [`${n} người chưa xác nhận thông báo xử lý dữ liệu chấm công: lượt quẹt được lưu nhưng ngày này không bị xét.`, `${n} people have not acknowledged the notice about attendance data: their scans are kept, the day is not judged.`],
  'units-without-reader': (n) => [`${n} đơn vị không có đầu đọc nào, kể cả ở đơn vị cấp trên.`, `${n} units have no reader, nor has any unit above them.`],
  'readers-silent': (n) => [`${n} đầu đọc chưa gửi hoặc đã lâu không gửi lượt quẹt.`, n === 1 ? 'One reader has never delivered, or not for long.' : `${n} readers have never delivered, or not for long.`],
  'rules-missing': (n) => [`${n} quy tắc chưa có giá trị trong ngày này.`, `${n} rules have no value on this date.`],
  'days-set-aside': (n) => [`${n} ngày công không tính được và đang để riêng.`, `${n} days could not be computed and were set aside.`],
}; // prettier-ignore
