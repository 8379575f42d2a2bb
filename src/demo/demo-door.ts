import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { startLocalGate } from '../cli/local-gate.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { DEFAULT_GROUP, DevicesService } from '../modules/scans/devices.service.js';
import { LOCAL_GATE, LocalGateService } from '../modules/scans/gates/local-gate.service.js';
import type { Caller } from '../platform/access/caller.js';
import type { Logger } from '../platform/logging/logger.js';
import { DEMO_CENTRE, demoPeople } from './demo-centre.js';
import { SeededRandom } from './random.js';

export interface DemoDoorOptions {
  readonly services: INestApplicationContext;
  readonly caller: Caller;
  /** Address of the service as this machine reaches it. */
  readonly server: string;
  readonly dataFolder: string;
  readonly logger: Logger;
}

const READER = 'CUA-MAU';
const EVERY_MS = 3_000;
const SEED = 730;

/**
 * Lets the people of the demo come in: a real gate process beside the service, whose simulated reader shows their cards in turn.
 * Returns how to close the door.
 */
export async function openDemoDoor(options: DemoDoorOptions): Promise<() => Promise<void>> {
  const { services, server, logger } = options;
  const dataFolder = demoDoorFolder(options.dataFolder);
  await placeGate(options);
  await mkdir(dataFolder, { recursive: true });
  const bindingsFile = join(dataFolder, 'bindings.json');
  await writeFile(bindingsFile, JSON.stringify(doorBindings()), { mode: 0o600 });
  return startLocalGate({ gates: services.get(LocalGateService), server, dataFolder, bindingsFile, logger });
}

/** Forgets the gate at the demo's door. */
export async function removeDemoDoor(dataFolder: string): Promise<void> {
  await rm(demoDoorFolder(dataFolder), { recursive: true, force: true });
}

function demoDoorFolder(dataFolder: string): string {
  return join(dataFolder, 'demo-door');
}

/** The gate stands in the centre, so that everybody there may see who comes in. */
async function placeGate({ services, caller }: DemoDoorOptions): Promise<void> {
  const known = await services
    .get(DataSource)
    .query<unknown[]>('SELECT FROM device WHERE lower(code) = lower($1)', [LOCAL_GATE]);
  if (known.length > 0) return;
  const { id: unitId } = await services.get(UnitsService).unitByCode(DEMO_CENTRE);
  const zone = await services.get(UnitsService).zoneOf(unitId);
  await services.get(DevicesService).add(caller, {
    code: LOCAL_GATE, kind: 'gate', unitId, zone, group: DEFAULT_GROUP,
  }); // prettier-ignore
}

function doorBindings(): object {
  const random = new SeededRandom(SEED);
  const texts = demoPeople()
    .map(({ credential }) => ({ credential, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ credential }) => credential);
  const match = { path: READER.toLowerCase() };
  const profile = { driver: 'simulator', format: '8H10D', options: {} };
  return {
    bindings: [{ code: READER, match, profile }],
    simulated: [{ ...match, texts, everyMs: EVERY_MS }],
  };
}
