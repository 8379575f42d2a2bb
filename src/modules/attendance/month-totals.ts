/** Sums over attendance days, as screens, files and the API show them. Durations are whole minutes, credits paid days. */
export interface DayTotals {
  /** People with a day in the month. */
  readonly people: number;
  /** Person-days on which something was expected. */
  readonly plannedDays: number;
  /** Person-days with a presence in the capture window. */
  readonly presentDays: number;
  readonly paidDays: number;
  /** Credits kept for the time being. */
  readonly provisionalDays: number;
  readonly workedMinutes: number;
  /** Late and early minutes of all days, those within grace too; the exceptions have their own. */
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly leftMinutes: number;
  readonly absences: number;
  readonly missingIns: number;
  readonly missingOuts: number;
  readonly lateArrivals: number;
  readonly lateArrivalMinutes: number;
  readonly earlyDepartures: number;
  readonly earlyDepartureMinutes: number;
  readonly unscheduled: number;
  /** Days that keep the month from being sealed. */
  readonly unsettledDays: number;
}

/** The select list of {@link DayTotals} over `attendance_day d`. Sums of credits are rounded: three thirds are a day. */
export const totalsSql = `
  count(DISTINCT d.employee_id) AS people,
  count(*) FILTER (WHERE d.planned) AS "plannedDays",
  count(*) FILTER (WHERE d.present) AS "presentDays",
  round(coalesce(sum(d.credit), 0)::numeric, 6)::double precision AS "paidDays",
  round(coalesce(sum(d.provisional_credit), 0)::numeric, 6)::double precision AS "provisionalDays",
  coalesce(sum(d.worked_minutes), 0) AS "workedMinutes",
  coalesce(sum(d.late_minutes), 0) AS "lateMinutes",
  coalesce(sum(d.early_minutes), 0) AS "earlyMinutes",
  coalesce(sum(d.left_minutes), 0) AS "leftMinutes",
  coalesce(sum(d.absences), 0) AS absences,
  coalesce(sum(d.missing_ins), 0) AS "missingIns",
  coalesce(sum(d.missing_outs), 0) AS "missingOuts",
  coalesce(sum(d.late_arrivals), 0) AS "lateArrivals",
  coalesce(sum(d.late_arrival_minutes), 0) AS "lateArrivalMinutes",
  coalesce(sum(d.early_departures), 0) AS "earlyDepartures",
  coalesce(sum(d.early_departure_minutes), 0) AS "earlyDepartureMinutes",
  coalesce(sum(d.unscheduled), 0) AS unscheduled,
  count(*) FILTER (WHERE d.status = 'provisional' OR d.provisional_credit > 0) AS "unsettledDays"`;
