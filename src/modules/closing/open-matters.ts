/**
 * Tables of a WITH that end in `open`: what keeps the month of some units from being sealed, by kind, person, unit and date. `$1` is
 * the installation, `$2` the units, `$3` the first day, `$4` the day after the last, `$5` today.
 */
export const openMatters = `
  day AS MATERIALIZED (
    SELECT employee_id, unit_id, date, status = 'provisional' OR provisional_credit > 0 AS provisional FROM attendance_day
    WHERE tenant_id = $1 AND unit_id = ANY($2::uuid[]) AND date >= $3::date AND date < $4::date
  ),
  person AS MATERIALIZED (
    SELECT employee_id, (array_agg(unit_id ORDER BY date DESC))[1] AS unit_id FROM day GROUP BY employee_id
  ),
  term AS (
    SELECT tstzrange($3::date::timestamp AT TIME ZONE unit_zone(($2::uuid[])[1]),
      $4::date::timestamp AT TIME ZONE unit_zone(($2::uuid[])[1])) AS period
  ),
  proposal AS (
    SELECT c.employee_id, lower(c.period) AS at FROM excuse c, term
    WHERE c.status = 'proposed' AND c.employee_id IS NOT NULL AND c.period && term.period
    UNION ALL
    SELECT p.employee_id, lower(c.period) FROM excuse c, term, person p
    WHERE c.status = 'proposed' AND c.unit_id IS NOT NULL AND c.period && term.period AND p.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id]))
    UNION ALL
    SELECT c.employee_id, c.at FROM correction c, term WHERE c.status = 'proposed' AND c.at <@ term.period
    UNION ALL
    SELECT c.employee_id, term.period_from FROM flexible_minutes c, (SELECT lower(period) AS period_from FROM term) AS term
    WHERE c.status = 'proposed' AND c.period && daterange($3::date, $4::date)
    UNION ALL
    SELECT c.employee_id, lower(c.period) FROM cancellation k JOIN excuse c ON c.id = k.excuse_id, term
    WHERE k.status = 'proposed' AND c.employee_id IS NOT NULL AND c.period && term.period
    UNION ALL
    SELECT p.employee_id, lower(c.period) FROM cancellation k JOIN excuse c ON c.id = k.excuse_id, term, person p
    WHERE k.status = 'proposed' AND c.unit_id IS NOT NULL AND c.period && term.period AND p.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id]))
    UNION ALL
    SELECT c.employee_id, c.at FROM cancellation k JOIN correction c ON c.id = k.correction_id, term WHERE k.status = 'proposed' AND c.at <@ term.period
    UNION ALL
    SELECT c.employee_id, lower(term.period) FROM cancellation k JOIN flexible_minutes c ON c.id = k.flexible_minutes_id, term
    WHERE k.status = 'proposed' AND c.period && daterange($3::date, $4::date)
    UNION ALL
    SELECT r.employee_id, lower(r.period) FROM work_request r, term WHERE r.status IN ('waiting', 'cancelling') AND r.period && term.period
  ),
  waiting AS (
    SELECT m.employee_id FROM stale_mark m
    WHERE m.employee_id IS NOT NULL AND daterange(m.from_date, m.until_date) && daterange($3::date - 2, $4::date + 2)
    UNION
    SELECT b.employee_id FROM stale_mark m JOIN badge b ON b.credential = m.credential AND b.period @> m.at, term
    WHERE m.at <@ tstzrange(lower(term.period) - interval '2 days', upper(term.period) + interval '2 days')
    UNION
    SELECT c.employee_id FROM attendance_day_change c WHERE c.date >= $3::date AND c.date < $4::date
    UNION
    SELECT c.employee_id FROM inspection_change c WHERE c.date >= $3::date AND c.date < $4::date
    UNION
    SELECT c.employee_id FROM recurrence_change c WHERE c.date >= $3::date AND c.date < $4::date
  ),
  concerned AS (
    SELECT employee_id, unit_id FROM person
    UNION ALL
    (SELECT DISTINCT ON (p.employee_id) p.employee_id, p.unit_id FROM posting p, term
    WHERE p.unit_id = ANY($2::uuid[]) AND p.period && term.period AND p.employee_id NOT IN (SELECT employee_id FROM person)
      AND (p.kind = 'duty' OR NOT EXISTS (SELECT FROM posting o WHERE o.employee_id = p.employee_id AND o.kind = 'duty'
        AND o.period @> p.period * term.period))
    ORDER BY p.employee_id, lower(p.period) DESC)
  ),
  open(kind, employee_id, unit_id, date) AS (
    SELECT 'changes-waiting', p.employee_id, p.unit_id, NULL::date FROM concerned p WHERE p.employee_id IN (SELECT employee_id FROM waiting)
    UNION ALL
    SELECT 'days-set-aside', f.employee_id, p.unit_id, f.date FROM attendance_day_fault f
    CROSS JOIN LATERAL (SELECT employee_unit(f.employee_id, (f.date::timestamp + interval '12 hours') AT TIME ZONE 'Asia/Ho_Chi_Minh') AS unit_id) p
    WHERE f.tenant_id = $1 AND f.date >= $3::date AND f.date < $4::date AND p.unit_id = ANY($2::uuid[])
    UNION ALL
    SELECT 'days-provisional', employee_id, unit_id, date FROM day WHERE provisional
    UNION ALL
    SELECT 'requests-waiting', r.employee_id, p.unit_id, r.at::date FROM proposal r JOIN person p USING (employee_id)
    UNION ALL
    SELECT 'explanations-waiting', employee_id, unit_id, date FROM explanation
    WHERE tenant_id = $1 AND status = 'waiting' AND unit_id = ANY($2::uuid[]) AND date >= $3::date AND date < $4::date
    UNION ALL
    SELECT CASE WHEN f.explain_until IS NULL OR f.explain_until >= $5::date THEN 'findings-explainable' ELSE 'findings-undecided' END,
      f.employee_id, f.unit_id, f.date
    FROM finding f
    WHERE f.tenant_id = $1 AND f.status IN ('provisional', 'waiting') AND f.unit_id = ANY($2::uuid[]) AND f.date >= $3::date
      AND f.date < $4::date AND NOT EXISTS (
        SELECT FROM explanation x WHERE x.tenant_id = f.tenant_id AND x.finding_id = f.id AND x.status = 'waiting')
    UNION ALL
    SELECT 'findings-unsupported', f.employee_id, f.unit_id, f.date FROM finding f
    WHERE f.tenant_id = $1 AND f.unsupported_at IS NOT NULL AND f.unit_id = ANY($2::uuid[]) AND f.date >= $3::date AND f.date < $4::date
  )`;
