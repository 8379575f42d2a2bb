import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { GateReport } from '../../devices/gate/gate-report.js';
import type { RefusedScan } from '../../devices/gate/refused-scan.js';
import type { SpoolRepair } from '../../devices/gate/spool-repair.js';
import { UsageError } from './usage-error.js';

interface FolderOption {
  readonly data?: string;
}

interface RunOptions extends FolderOption {
  readonly port: string;
  readonly bindings?: string;
  readonly quiet?: boolean;
}

/** What the commands are called and where they keep their data. */
export interface GateCommandSettings {
  /** How the person types them, such as `congvu gate`. */
  readonly name: string;
  readonly version: string;
  /** Folder without `--data`. */
  readonly folder: string;
  readonly folderHelp: string;
}

/**
 * `enrol`, `run`, `status`, `refused`, `repaired` and `readers` of the agent at the door. Each command loads what it needs when it runs, and never Nest,
 * the database or anything else of the server.
 */
export function addGateCommands(gate: Command, { name, version, folder, folderHelp }: GateCommandSettings): void {
  const FOLDER = ['--data <folder>', `folder of the gate: key, bindings and spool (default: ${folderHelp})`] as const;
  const EXAMPLE = `\nExample:\n  ${name} enrol --server https://congvu.tinh.gov.vn --code K7QF-3M9P\n  ${name} run`;
  const folderOf = ({ data }: FolderOption): string => resolve(data ?? folder);
  gate.addHelpText('after', EXAMPLE);
  gate
    .command('enrol')
    .exitOverride()
    .description('exchange the short code of an administrator for the key of this gate')
    .requiredOption('--server <url>', 'address of the server')
    .requiredOption('--code <code>', 'the code, such as K7QF-3M9P')
    .option(...FOLDER)
    .option('--json', 'one JSON line')
    .addHelpText('after', EXAMPLE)
    .action(async (options: FolderOption & { server: string; code: string; json?: boolean }) => {
      const { enrol, writeEnrolment } = await import('../../devices/gate/enrolment.js');
      const server = originOf(options.server);
      const enrolment = await enrol({ server, code: options.code, hostName: hostname(), version });
      await writeEnrolment(folderOf(options), enrolment);
      const { deviceId, deviceCode, zone, group } = enrolment;
      const sentence = `Đã đăng ký cổng ${deviceCode} tại ${server}. Chạy: ${name} run\nEnrolled as ${deviceCode}.`;
      say(options.json ? JSON.stringify({ server, deviceId, deviceCode, zone, group }) : sentence);
    });
  gate
    .command('run')
    .exitOverride()
    .description('read cards and bring them to the server, until stopped')
    .option(...FOLDER)
    .option('--port <port>', 'port on 127.0.0.1 for the screen at the door; 0 takes any', '4780')
    .option('--bindings <file>', 'bindings of a file instead of those of the server')
    .option('--quiet', 'no line per scan')
    .addHelpText('after', `\nExample:\n  ${name} run --data /var/lib/congvu-gate`)
    .action(async (options: RunOptions) => {
      const { runGate } = await import('./run-gate.js');
      process.exitCode = await runGate({
        name,
        folder: folderOf(options),
        port: portOf(options.port),
        bindingsFile: options.bindings === undefined ? null : resolve(options.bindings),
        version,
        quiet: options.quiet ?? false,
      });
    });
  gate
    .command('status')
    .exitOverride()
    .description('how the gate that runs on this machine is')
    .option(...FOLDER)
    .option('--json', 'one JSON line')
    .addHelpText('after', `\nExample:\n  ${name} status`)
    .action(async (options: FolderOption & { json?: boolean }) => {
      const { askRunningGate } = await import('./ask-running-gate.js');
      const { statusLines } = await import('../../devices/gate/status-lines.js');
      const report = await askRunningGate<GateReport>(folderOf(options), '/status');
      say(options.json ? JSON.stringify(report) : statusLines(report).join('\n'));
    });
  gate
    .command('refused')
    .exitOverride()
    .description('scans that the server refused for good and that the running gate keeps; card numbers are masked')
    .option(...FOLDER)
    .option('--send-again', 'send them once more, when what was wrong has been put right')
    .option('--json', 'one JSON line')
    .addHelpText('after', `\nExample:\n  ${name} refused --send-again`)
    .action(async (options: FolderOption & { sendAgain?: boolean; json?: boolean }) => {
      const { askRunningGate } = await import('./ask-running-gate.js');
      const { refusedLines } = await import('../../devices/gate/refused-lines.js');
      const folder = folderOf(options);
      if (options.sendAgain) {
        const { sentAgain } = await askRunningGate<{ sentAgain: number }>(folder, '/refused', 'POST');
        return say(options.json ? JSON.stringify({ sentAgain }) : `Gửi lại ${sentAgain} lượt. / Sent again: ${sentAgain}.`);
      }
      const { refused } = await askRunningGate<{ refused: RefusedScan[] }>(folder, '/refused');
      say(options.json ? JSON.stringify({ refused }) : refusedLines(refused).join('\n'));
    });
  gate
    .command('repaired')
    .exitOverride()
    .description('whether the kept scans were damaged and repaired: scans may be missing')
    .option(...FOLDER)
    .option('--acknowledge', 'somebody has taken note of it: the alarm ends')
    .option('--json', 'one JSON line')
    .addHelpText('after', `\nExample:\n  ${name} repaired --acknowledge`)
    .action(async (options: FolderOption & { acknowledge?: boolean; json?: boolean }) => {
      const { askRunningGate } = await import('./ask-running-gate.js');
      const { repairLine } = await import('../../devices/gate/spool-repair.js');
      const folder = folderOf(options);
      const { repair } = await askRunningGate<{ repair: SpoolRepair | null }>(folder, '/repair');
      if (options.acknowledge) await askRunningGate(folder, '/repair', 'POST');
      const text = repair === null ? 'Bộ nhớ chưa phải sửa lần nào chưa xác nhận. / No repair waits to be acknowledged.' : repairLine(repair);
      say(options.json ? JSON.stringify({ repair, acknowledged: repair !== null && options.acknowledge === true }) : text);
    });
  gate
    .command('readers')
    .exitOverride()
    .description('devices that are plugged in and could be bound; opens none')
    .option('--json', 'one JSON line')
    .addHelpText('after', `\nExample:\n  ${name} readers`)
    .action(async (options: { json?: boolean }) => {
      const { MachineReaders } = await import('../../devices/gate/machine-readers.js');
      const readers = new MachineReaders();
      const candidates = await readers.candidates();
      await readers.rest();
      const lines = candidates.map(({ id, driver, name, port, path }) => `${id}  ${driver}  ${name}  ${port ?? path}`);
      const text = lines.length === 0 ? 'Không thấy đầu đọc nào. / No reader is plugged in.' : lines.join('\n');
      say(options.json ? JSON.stringify({ candidates }) : text);
    });
} // prettier-ignore

function originOf(text: string): string {
  try {
    const url = new URL(text);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.origin;
  } catch {
    // Said below.
  }
  throw new UsageError('--server must be an address such as https://congvu.tinh.gov.vn');
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError('--port must be a number from 0 to 65535.');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
