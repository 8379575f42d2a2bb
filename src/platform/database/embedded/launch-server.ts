import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { explainFailure } from './explain-failure.js';
import { freePort } from './free-port.js';
import type { Location } from './location.js';
import { type ServerProcess, spawnServer } from './server-process.js';

const PORT_TAKEN = /could not bind|Address already in use|could not create any TCP\/IP sockets/i;
const CHILDREN_SURVIVE = /pre-existing shared memory block/i;
const RECOVERS = /automatic recovery in progress|database system was interrupted/i;

/** A server that accepts connections, and where. */
export interface LaunchedServer {
  server: ServerProcess;
  port: number;
}

/**
 * Starts the server and returns when it accepts connections. A port that somebody took in between is exchanged for
 * another; children of a killed server are given 30 s to notice and go.
 * @throws EmbeddedDatabaseError saying why PostgreSQL ended instead.
 */
export async function launchServer(
  location: Location,
  binaries: Binaries,
  settings: Record<string, string>,
  log: (line: string) => void,
  wantedPort?: number,
): Promise<LaunchedServer> {
  const since = Date.now();
  for (let attempt = 0; ; attempt++) {
    const port = attempt === 0 && wantedPort ? wantedPort : await freePort();
    const startedAt = Date.now();
    let recovering = false;
    const server = await spawnServer(location, binaries, port, settings, (line) => {
      recovering ||= RECOVERS.test(line);
      log(line);
    });
    const exit = await server.ready();
    if (!exit) {
      if (recovering)
        log(`The database had not been shut down properly; its recovery took ${Date.now() - startedAt} ms.`);
      return { server, port };
    }
    const output = exit.lastLines.join('\n');
    if (PORT_TAKEN.test(output) && attempt < 5) continue;
    if (CHILDREN_SURVIVE.test(output) && Date.now() - since < 30_000) {
      await sleep(300);
      continue;
    }
    throw explainFailure('start PostgreSQL', output, location.cluster);
  }
}
