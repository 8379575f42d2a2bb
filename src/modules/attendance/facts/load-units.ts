import type { EntityManager } from 'typeorm';
import { calendarDays } from '../../../core/calendar/calendar-days.js';
import { zoneClock, type ZoneClock } from '../../../core/time/zone-clock.js';
import type { ApprovedExcuse } from '../../corrections/excuses.service.js';
import type { ConfirmedEntry } from '../../calendar/calendar.service.js';
import type { AssignedSchedule } from '../../schedules/schedules.service.js';
import type { PersonFacts, SiteReader, UnitFacts } from '../day-facts.js';
import { groupBy } from '../../../core/group-by.js';

const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** Facts of units, of whichever unit they are. */
export interface FactsOfUnits {
  readonly assignments: readonly AssignedSchedule[];
  readonly excused: readonly ApprovedExcuse[];
  readonly calendar: readonly ConfirmedEntry[];
}

interface UnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly zone: string | null;
}

/** What holds in the units where these people are posted, and only in those: a batch knows a few of a province's hundreds. */
export async function loadUnits(
  manager: EntityManager,
  people: ReadonlyMap<string, PersonFacts>,
  facts: FactsOfUnits,
): Promise<Map<string, UnitFacts>> {
  const wanted = new Set(
    [...people.values()].flatMap(({ postings }) => postings.map(({ unitId }) => unitId)),
  );
  const rows = await manager.query<UnitRow[]>(`SELECT id, parent_id AS "parentId", zone FROM org_unit`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chains = new Map([...wanted].map((id) => [id, chainOf(byId, id)]));
  const above = [...new Set([...chains.values()].flat())];
  const readers = groupBy(await loadReaders(manager, above), ({ unitId }) => unitId);
  const assignments = groupBy(facts.assignments, ({ to }) => ('unitId' in to ? to.unitId : null));
  const excused = groupBy(facts.excused, ({ unitId }) => unitId);
  const clocks = new Map<string, ZoneClock>();
  const clockOf = (zone: string): ZoneClock => {
    const clock = clocks.get(zone) ?? zoneClock(zone);
    clocks.set(zone, clock);
    return clock;
  };
  return new Map(
    [...chains].map(([id, chain]): [string, UnitFacts] => [
      id,
      {
        chain,
        clock: clockOf(
          chain.map((at) => byId.get(at)?.zone).find((zone) => typeof zone === 'string') ?? DEFAULT_ZONE,
        ),
        assignments: chain.flatMap((at) => assignments.get(at) ?? []),
        readers: chain.flatMap((at) => readers.get(at) ?? []),
        calendar: calendarDays(facts.calendar, chain),
        excused: chain.flatMap((at) => excused.get(at) ?? []),
      },
    ]),
  );
}

/** The unit and those above it, nearest first. */
function chainOf(byId: ReadonlyMap<string, UnitRow>, unitId: string): string[] {
  const chain: string[] = [];
  for (let at = byId.get(unitId); at !== undefined;) {
    chain.push(at.id);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return chain;
}

/** The devices of these units that are in use, in the order of their ids. */
async function loadReaders(manager: EntityManager, unitIds: readonly string[]): Promise<SiteReader[]> {
  const devices = await manager.query<{ id: string; unitId: string; deliveredUpTo: Date | null }[]>(
    `SELECT id, unit_id AS "unitId", delivered_up_to AS "deliveredUpTo" FROM device
     WHERE retired_at IS NULL AND unit_id = ANY($1::uuid[]) ORDER BY id`,
    [unitIds],
  );
  return devices.map(({ id, unitId, deliveredUpTo }) => {
    return { id, unitId, deliveredUpToMs: deliveredUpTo?.getTime() ?? null };
  });
}
