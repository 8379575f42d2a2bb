import { mkdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { readerDrivers } from '../../devices/drivers.js';
import { readBindingsFile } from '../../devices/gate/bindings-file.js';
import { readEnrolment } from '../../devices/gate/enrolment.js';
import { GateAgent } from '../../devices/gate/gate-agent.js';
import { systemGateClock } from '../../devices/gate/gate-clock.js';
import { openLocalPage, type LocalPage, type LocalPageOptions } from '../../devices/gate/local-page.js';
import { MachineReaders } from '../../devices/gate/machine-readers.js';
import { eventLine } from '../../devices/gate/status-lines.js';
import { writeWhole } from '../../devices/gate/whole-file.js';
import { simulatorOf } from '../../devices/simulator/simulated-readers.js';
import { zoneClock } from '../core/time/zone-clock.js';
import { StartError } from '../platform/errors/start-error.js';
import { runningGateFile } from './running-gate.js';

export interface RunGateOptions {
  /** How the person types the commands of a gate. */
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly bindingsFile: string | null;
  readonly version: string;
  readonly quiet: boolean;
}

/** Readers that do not close must not hold up the end. */
const LONGEST_STOP_MS = 5_000;
const NOTE_AGAIN_MS = 5_000;

/** Runs the gate until it is told to stop and gives the exit code. @throws StartError when it is not enrolled */
export async function runGate({ name, folder, port, bindingsFile, version, quiet }: RunGateOptions): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const enrolment = await readEnrolment(folder);
  if (enrolment === undefined) {
    throw new StartError(
      `Cổng này chưa được đăng ký. Hãy lấy mã trên trang Thiết bị rồi chạy: ${name} enrol --server ĐỊA_CHỈ --code MÃ\nThis gate is not enrolled (${folder}).`,
    );
  }
  const told = untilTold();
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const clockTime = clockOf(enrolment.zone);
  let page: LocalPage | undefined;
  const bindings = bindingsFile === null ? null : await fromFile(bindingsFile, readBindingsFile);
  const simulator = bindingsFile === null ? null : await fromFile(bindingsFile, simulatorOf);
  // Recordings are files of this machine: the server cannot name any.
  const recordings = (bindings ?? []).flatMap(({ profile, match }) => (profile.driver === 'replay' ? (match.path ?? []) : []));
  const agent = await GateAgent.start({
    folder,
    version,
    hostName: hostname(),
    enrolment,
    readers: new MachineReaders(readerDrivers({ recordings, transports: simulator === null ? {} : { simulator } })),
    clock: systemGateClock,
    bindings,
    onEvent: (event) => {
      page?.tell(event);
      if (!quiet || event.state === 'refused') process.stdout.write(`${eventLine(event, clockTime(event.at))}\n`);
    },
    log,
  });
  try {
    const answers = { door: () => agent.door(), status: () => agent.report(), refused: () => agent.refused(), sendRefusedAgain: () => agent.sendRefusedAgain(), repair: () => agent.repair(), acknowledgeRepair: () => agent.acknowledgeRepair() };
    page = await openPage(port, answers, log);
  } catch (error) {
    // Cards count without a screen.
    log(`Không mở được cổng ${port} cho màn hình: ${error instanceof Error ? error.message : String(error)}`);
  }
  const stopNoting = page === undefined ? undefined : await noteRunning(folder, page.port, log);
  process.stdout.write(`Cổng ${enrolment.deviceCode} đang chạy, máy chủ ${enrolment.server}\n`);
  await told;
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  await stopNoting?.();
  await page?.close();
  await agent.stop();
  await rm(runningGateFile(folder), { force: true });
  // The channel to the server would keep this process alive.
  if (process.connected) process.disconnect();
  return 0;
} // prettier-ignore

async function fromFile<T>(file: string, read: (file: string) => Promise<T>): Promise<T> {
  try {
    return await read(file);
  } catch (cause) {
    throw new StartError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Notes the port for the commands of this machine; a disk that takes nothing is tried again. Returns how to give up. */
async function noteRunning(folder: string, port: number, log: (line: string) => void): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let noting: Promise<void>;
  const note = async (isFirst: boolean): Promise<void> => {
    try {
      await writeWhole(runningGateFile(folder), { pid: process.pid, port });
    } catch (error) {
      if (isFirst) log(`running.json: ${error instanceof Error ? error.message : String(error)}`);
      timer = setTimeout(() => {
        noting = note(false);
      }, NOTE_AGAIN_MS).unref();
    }
  };
  await (noting = note(true));
  return async () => {
    await noting;
    clearTimeout(timer);
  };
} // prettier-ignore

/** The screen's page; where its port is taken, by a second gate say, on any free one. */
async function openPage(
  port: number,
  page: Omit<LocalPageOptions, 'port'>,
  log: (line: string) => void,
): Promise<LocalPage> {
  try {
    return await openLocalPage({ ...page, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const open = await openLocalPage({ ...page, port: 0 });
    log(`Cổng ${port} đã có chương trình khác dùng; màn hình ở cổng ${open.port}`);
    return open;
  }
}

/** Resolves at SIGINT or SIGTERM, and when the server whose child this is has gone. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    process.once('disconnect', () => resolve());
  });
}

function clockOf(zone: string): (at: string) => string {
  const clock = zoneClock(zone);
  return (at) => {
    const { second } = clock.toLocal(Date.parse(at));
    return [second / 3600, (second / 60) % 60, second % 60]
      .map((part) => String(Math.floor(part)).padStart(2, '0'))
      .join(':');
  };
}
