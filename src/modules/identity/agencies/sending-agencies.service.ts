import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { searchPatterns } from '../../../platform/database/search-patterns.js';
import type { AgencyPersonView, HomeAgencyView, SendingAgencyView } from './sending-agencies.dto.js';

/** People at work in units in scope (`$1`) at the instant `$2`, whose home is another unit then. */
const AWAY = `posting duty JOIN posting home ON home.employee_id = duty.employee_id AND home.kind = 'home'
    AND home.period @> $2::timestamptz AND home.unit_id <> duty.unit_id
  WHERE duty.kind = 'duty' AND duty.period @> $2::timestamptz AND ${inScope('duty.unit_id', '$1')}`;

const MOST_HOMES = 50;

/** Whoever works in a part of their own home is sent by nobody. */
const isSent = (home: string, duty: string): string => `${duty} NOT IN (SELECT unit_scope(ARRAY[${home}]))`;

/** The agencies that send people into the caller's units, who stands for each, and whom it sends: the centre's side. */
@Injectable()
export class SendingAgenciesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By name. @throws AppError not-permitted */
  async list(caller: Caller): Promise<SendingAgencyView[]> {
    return this.dataSource.query<SendingAgencyView[]>(
      `SELECT a.id, a.code, a.name, s.people, coalesce((
           SELECT jsonb_agg(jsonb_build_object('displayName', c.display_name, 'unitName', u.name, 'from', lower(g.period), 'until', upper(g.period))
             ORDER BY c.display_name)
           FROM role_grant g JOIN account c ON c.id = g.account_id JOIN org_unit u ON u.id = g.unit_id
           WHERE g.role = 'agency-contact' AND g.period @> $2::timestamptz AND c.status = 'active'
             AND a.id IN (SELECT unit_scope(ARRAY[g.unit_id]))), '[]') AS contacts
       FROM (
         SELECT p.home_id, sum(p.people)::int AS people FROM (
           SELECT home.unit_id AS home_id, duty.unit_id AS duty_id, count(*) AS people FROM ${AWAY} GROUP BY 1, 2
         ) p WHERE ${isSent('p.home_id', 'p.duty_id')} GROUP BY 1
       ) s JOIN org_unit a ON a.id = s.home_id ORDER BY a.name, a.id`,
      [scopeParameter(requiredScope(caller, 'employees:read')), this.clock.now()],
    );
  }

  /** Whom the agency sends into the caller's units today, by given name; nobody where it sends nobody there. @throws AppError not-permitted */
  async people(caller: Caller, agencyId: string): Promise<AgencyPersonView[]> {
    return this.dataSource.query<AgencyPersonView[]>(
      `SELECT e.id, e.code, e.full_name AS "fullName", e.position, u.name AS "dutyUnitName", s.since AS "from"
       FROM (SELECT duty.employee_id, duty.unit_id, lower(duty.period) AS since FROM ${AWAY} AND home.unit_id = $3) s
       JOIN employee e ON e.id = s.employee_id JOIN org_unit u ON u.id = s.unit_id
       WHERE ${isSent('$3::uuid', 's.unit_id')}
       ORDER BY vietnamese_given_name(e.full_name), e.full_name, e.id`,
      [scopeParameter(requiredScope(caller, 'employees:read')), this.clock.now(), agencyId],
    );
  }

  /** Agencies, centres, communes and provinces of today that match, by name. A home opens nothing, so any may be chosen. */
  async homes(search: string): Promise<HomeAgencyView[]> {
    const where = new Conditions();
    where.add((p) => `u.kind <> ALL(${p}::text[])`, ['division', 'counter']);
    where.add(
      (p) =>
        `daterange(u.valid_from, u.valid_until) @> (${p}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`,
      this.clock.now(),
    );
    for (const pattern of searchPatterns(search))
      where.add(
        (p) =>
          `fold_vietnamese(u.name || ' ' || u.code) LIKE fold_vietnamese(CAST(${p} AS text) COLLATE "vi-x-icu")`,
        pattern,
      );
    return this.dataSource.query<HomeAgencyView[]>(
      `SELECT u.id, u.code, u.name FROM org_unit u WHERE ${where.sql} ORDER BY u.name, u.id LIMIT ${MOST_HOMES}`,
      where.values,
    );
  }
}
