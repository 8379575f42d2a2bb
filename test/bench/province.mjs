/** A province in the database: people in units, each with a badge, one schedule for all, and the scans of a month. */

const CENTRE = '00000000-0000-7000-8000-000000000001';
const SCHEDULE = '00000000-0000-7000-8000-000000000002';
const DEVICE = '00000000-0000-7000-8000-000000000003';
const PEOPLE_A_UNIT = 100;
const hours = (hour) => Math.round(hour * 3600);
const DAY = [
  { id: 'morning', startSecond: hours(7.5), endSecond: hours(11.5), credit: 0 },
  { id: 'afternoon', startSecond: hours(13.5), endSecond: hours(17), credit: 0 },
];
const PATTERN = { kind: 'weekly', week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY }, seasons: [] };

/** Id of the centre that everybody is below. */
export const provinceId = CENTRE;

/**
 * Fills an empty, migrated database. `month` is its first day; every working day each person scans four times around the hours
 * of the schedule, one in ten late, one in fifty with a scan missing; nobody does where `scanned` is false. Returns how many scans
 * there are.
 */
export async function makeProvince(client, { people, month, scanned = true }) {
  await client.query(`SET timezone = 'UTC'`);
  await client.query(
    `SELECT ensure_scan_partition(($1::date + make_interval(months => m))::date) FROM generate_series(-1, 1) AS m`,
    [month],
  );
  await client.query(
    `INSERT INTO org_unit (id, code, name, kind, zone, version, created_at, updated_at)
     VALUES ($1, 'TINH', 'Tỉnh', 'province', 'Asia/Ho_Chi_Minh', 1, now(), now())`,
    [CENTRE],
  );
  await client.query(
    `INSERT INTO org_unit (id, code, name, kind, parent_id, version, created_at, updated_at)
     SELECT gen_random_uuid(), 'DV' || n, 'Đơn vị ' || n, 'division', $1, 1, now(), now()
     FROM generate_series(1, greatest(1, $2::int / ${PEOPLE_A_UNIT})) AS n`,
    [CENTRE, people],
  );
  await client.query(
    `INSERT INTO device (id, code, kind, unit_id, zone, device_group, key_hash, version, created_at, updated_at)
     VALUES ($1, 'CONG', 'gate', $2, 'Asia/Ho_Chi_Minh', 'default', sha256('x'), 1, now(), now())`,
    [DEVICE, CENTRE],
  );
  await client.query(
    `WITH units AS (SELECT array_agg(id ORDER BY code) AS ids FROM org_unit WHERE parent_id = $1),
     made AS (SELECT n, gen_random_uuid() AS id FROM generate_series(0, $2::int - 1) AS n),
     hired AS (
       INSERT INTO employee (id, code, full_name, staff_kind, version, created_at, updated_at)
       SELECT id, 'CB' || n, 'Nguyễn Văn ' || n, 'cong-chuc', 1, now(), now() FROM made
     ), posted AS (
       INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       SELECT gen_random_uuid(), id, ids[1 + n % cardinality(ids)], 'home', tstzrange('2026-01-01', NULL), 1, now(), now()
       FROM made, units
     ) INSERT INTO badge (id, employee_id, credential, status, period, version, created_at, updated_at)
       SELECT gen_random_uuid(), id, 'card:32:' || upper(lpad(to_hex(n), 8, '0')), 'active', tstzrange('2026-01-01', NULL), 1, now(), now()
       FROM made`,
    [CENTRE, people],
  );
  await client.query(
    `INSERT INTO work_schedule (id, code, name, policy, pattern, trust_direction, follows_calendar, version, created_at, updated_at)
     VALUES ($1, 'HC', 'Giờ hành chính', 'each-session', $2, false, true, 1, now(), now())`,
    [SCHEDULE, JSON.stringify(PATTERN)],
  );
  await client.query(
    `INSERT INTO schedule_assignment (id, schedule_id, unit_id, period, created_at)
     VALUES (gen_random_uuid(), $1, $2, daterange('2026-01-01', NULL), now())`,
    [SCHEDULE, CENTRE],
  );
  if (!scanned) {
    await client.query('VACUUM ANALYZE');
    return 0;
  }
  const { rowCount } = await client.query(
    `INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, source, raw)
     SELECT 1, at, gen_random_uuid(), $1, 'card:32:' || upper(lpad(to_hex(n), 8, '0')), at, to_char(at, 'YYYY-MM-DD HH24:MI:SS'), at, 'gate', ''
     FROM (
       SELECT n, (day::timestamp + due) AT TIME ZONE 'Asia/Ho_Chi_Minh' + make_interval(secs => shift) AS at
       FROM generate_series($2::date, ($2::date + interval '1 month' - interval '1 day')::date, interval '1 day') AS day
       CROSS JOIN (VALUES (1, interval '7:30', -1200), (2, interval '11:30', 300), (3, interval '13:30', -900), (4, interval '17:00', 900))
         AS moments(moment, due, around)
       CROSS JOIN generate_series(0, $3::int - 1) AS n
       CROSS JOIN LATERAL (SELECT around * (0.1 + 0.9 * abs(hashint4(n * 31 + moment + extract(doy FROM day)::int * 7919) % 1000) / 1000.0)
         + CASE WHEN moment = 1 AND (n + extract(day FROM day)::int) % 10 = 0 THEN 2000 ELSE 0 END AS shift) AS s
       WHERE extract(isodow FROM day) < 6 AND NOT ((n + extract(day FROM day)::int) % 50 = 7 AND moment = 2)
     ) AS made ORDER BY at`,
    [DEVICE, month, people],
  );
  await client.query('VACUUM ANALYZE');
  return rowCount;
}
