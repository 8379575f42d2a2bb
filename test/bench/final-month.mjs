/** Final days of a province's month, as attendance leaves them: written by SQL, so that what comes after can be measured alone. */

const CITATION = { instrument: 'proposal', basis: 'local' };

/** A twentieth of the working days with a late arrival, one in fifty without a punch, one in two hundred an absence. */
const WHAT = `CASE WHEN h < 50 THEN 'late-arrival' WHEN h < 70 THEN 'missing-in' WHEN h < 75 THEN 'absence' END`;

/**
 * A day for everybody on every date of the month that begins on `month`; the exceptional ones wait to be judged. Returns how many
 * days there are and how many have exceptions.
 */
export async function makeFinalMonth(client, month) {
  const because = JSON.stringify([{ rule: 'lateGraceMinutes', value: 5, citation: CITATION }]);
  await client.query(
    `INSERT INTO attendance_day (tenant_id, employee_id, date, unit_id, revision, status, planned, present, in_time, worked_minutes,
       late_minutes, early_minutes, left_minutes, credit, provisional_credit, absences, missing_ins, missing_outs, late_arrivals,
       late_arrival_minutes, early_departures, early_departure_minutes, unscheduled, unscheduled_minutes, schedule_id, exceptions,
       detail, closes_at, check_at, rules_fingerprint, inputs_fingerprint, result_fingerprint, computed_at)
     SELECT 1, employee_id, date, unit_id, 1, 'final', works, works, CASE WHEN works THEN kind IS NULL OR kind = 'missing-in' END, CASE WHEN works THEN 450 ELSE 0 END,
       late, 0, 0, 1, 0, (kind IS NOT DISTINCT FROM 'absence')::int, (kind IS NOT DISTINCT FROM 'missing-in')::int, 0, (kind IS NOT DISTINCT FROM 'late-arrival')::int, late, 0, 0, 0, 0, NULL,
       CASE WHEN kind IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('kind', kind, 'sessionId', 'morning',
         'minutes', CASE kind WHEN 'absence' THEN 240 ELSE late END, 'againstPerson', true, 'fromSecond', 27000, 'untilSecond', 27000 + late * 60,
         'flexibleMinutes', 0, 'because', $3::jsonb)) END,
       '{"because":"schedule","presences":[],"credits":[]}', date + interval '1 day', NULL, sha256('a'), sha256('b'), sha256('c'), now()
     FROM (
       SELECT p.employee_id, p.unit_id, d.date, d.works, CASE WHEN d.works THEN ${WHAT} END AS kind,
         CASE WHEN d.works AND h < 50 THEN 6 + h ELSE 0 END AS late
       FROM posting p
       CROSS JOIN LATERAL (
         SELECT day::date AS date, extract(isodow FROM day) < 6 AS works,
           abs(hashtext(p.employee_id::text || day::text)) % 1000 AS h
         FROM generate_series($1::date, $2::date - 1, interval '1 day') AS day) AS d
     ) AS made ORDER BY employee_id, date`,
    [month, nextMonth(month), because],
  );
  await client.query(
    `INSERT INTO attendance_day_change (employee_id, date)
     SELECT employee_id, date FROM attendance_day WHERE exceptions <> '[]' ORDER BY employee_id, date`,
  );
  await client.query('VACUUM ANALYZE attendance_day');
  await client.query('VACUUM ANALYZE attendance_day_change');
  const { rows } = await client.query(
    `SELECT count(*)::int AS days, count(*) FILTER (WHERE exceptions <> '[]')::int AS exceptional FROM attendance_day`,
  );
  return rows[0];
}

/** The first day of the month after. */
export function nextMonth(month) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

/** A detail as attendance keeps it; `%s` is what became of the morning. */
const WORKED = JSON.stringify({
  because: 'schedule', policy: 'each-session', window: [18000, 79200], closesSecond: 79200, windowOpen: false, waitingFor: [],
  presences: [26000, 41500, 48000, 61500].map((at) => [at, at, 0, null, '0192f0c1-6b1e-7c3a-9f00-000000000001']),
  slots: [['morning', 0, 27000, 0, 26000, 0], ['morning', 1, 41400, 1, 41500, 0], ['afternoon', 0, 48600, 2, 48000, 0], ['afternoon', 1, 61200, 3, 61500, 0]],
  sessions: [['morning', 27000, 41400, 0, 240, 26000, 41500, 0, 0, 240], ['afternoon', 48600, 61200, 0, 210, 48000, 61500, 0, 0, 210]],
  credits: [['morning', 0.5, '%s', 240], ['afternoon', 0.5, 'earned', 210]], notices: [],
}); // prettier-ignore
const RESTED = JSON.stringify({
  because: 'rest-day', policy: 'each-session', window: null, closesSecond: null, windowOpen: false, waitingFor: [],
  presences: [], slots: [], sessions: [], credits: [], notices: [],
}); // prettier-ignore

/** Gives the days of {@link makeFinalMonth} the sessions and credits that real ones have. */
export async function giveCredits(client) {
  const credits = `[["morning",0.5,"%s",240],["afternoon",0.5,"earned",210]]`;
  const morning = `CASE WHEN missing_ins > 0 THEN 'incomplete' WHEN absences > 0 THEN 'absent' ELSE 'earned' END`;
  await client.query(
    `UPDATE attendance_day SET detail = (CASE WHEN planned THEN format($1, ${morning}) ELSE $2 END)::json,
       timesheet = CASE WHEN planned THEN format($3, ${morning}) ELSE 'rest-day []' END`,
    [WORKED, RESTED, `schedule ${credits}`],
  );
  await client.query('VACUUM FULL ANALYZE attendance_day');
}

/** Gives so many of the person-days of the month an approved punch that was added by hand. */
export async function giveCorrections(client, month, share) {
  await client.query(
    `INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, document, proposed_by, proposed_at, decided_by,
       decided_at, decision_note)
     SELECT gen_random_uuid(), 'added-punch', d.employee_id, d.unit_id, (d.date + time '07:25') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'in', 'paper-sheet',
       'approved', 'Quên quẹt thẻ khi vào trụ sở, có xác nhận của bảo vệ', 'Phiếu số ' || abs(hashtext(d.employee_id::text)) % 1000, 'Cán bộ A',
       d.date + interval '1 day', 'Trưởng bộ phận B', d.date + interval '2 days', 'Đồng ý'
     FROM attendance_day d
     WHERE d.date >= $1::date AND d.date < $2::date AND abs(hashtext(d.date::text || d.employee_id::text)) % 10000 < $3::int`,
    [month, nextMonth(month), Math.round(share * 10_000)],
  );
}

/** Has so many findings confirmed as are this share of all person-days. */
export async function confirmFindings(client, share) {
  await client.query(
    `UPDATE finding SET status = 'confirmed' WHERE (tenant_id, id) IN (
       SELECT tenant_id, id FROM finding ORDER BY id LIMIT (SELECT round(count(*) * $1::numeric)::int FROM attendance_day))`,
    [share],
  );
}
