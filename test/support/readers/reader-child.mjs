/**
 * Reads bound readers with the real transports in a process of its own: `node reader-child.mjs <compiled folder> <bindings>`.
 * Prints what happens as JSON lines, stops at the line `stop` or when its input ends, and then ends by itself.
 */
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [folder, bindings] = process.argv.slice(2);
const load = (file) => import(new URL(file, pathToFileURL(`${folder}/`)).href);
const { readerDrivers } = await load('devices/drivers.js');
const { ReaderSupervisor } = await load('devices/supervisor/reader-supervisor.js');
const { HidTransport } = await load('devices/hid/hid-transport.js');
const { systemReaderClock: clock } = await load('devices/driver/reader-clock.js');

const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
process.on('uncaughtException', (error) => {
  tell({ crash: String(error?.stack ?? error) });
  process.exit(70);
});

/** The real transport; each opening is told, so that a test sees what was opened. */
class ToldTransport extends HidTransport {
  async open(address, listener) {
    tell({ open: address.path, vendorId: address.vendorId, productId: address.productId });
    return super.open(address, {
      lost: (reason) => listener.lost(reason),
      report: (bytes, at) => {
        listener.report(bytes, at);
        tell({ report: bytes.length });
      },
    });
  }
}

const hid = new ToldTransport({ clock, sysfs: '/sys' });
const drivers = readerDrivers({ clock, transports: { hid } });
const supervisors = JSON.parse(bindings).map(
  (binding) =>
    new ReaderSupervisor({
      binding,
      driver: drivers[binding.profile.driver],
      clock,
      onScan: ({ reader, raw, credential }) => tell({ scan: raw, reader, credential }),
      onHealth: ({ reader, state, hint, lastError }) => tell({ state, reader, hint, lastError }),
    }),
);
for (const supervisor of supervisors) supervisor.start();

const lines = createInterface({ input: process.stdin });
lines.on('line', async (line) => {
  // Hot-plug without waiting for the next second.
  if (line === 'refresh') await drivers['keyboard-wedge'].lister.refresh();
  if (line === 'list') tell({ list: await hid.list() });
  if (line === 'health') {
    const fds = (await import('node:fs')).readdirSync('/proc/self/fd').length;
    tell({ health: supervisors.map((one) => one.health()), fds, rss: process.memoryUsage.rss() });
  }
  // Changing the user interrupts the reading threads, as signals do.
  if (line === 'interrupt') process.seteuid(process.geteuid());
  if (line === 'stop') lines.close();
});
lines.on('close', async () => {
  await Promise.all(supervisors.map((one) => one.stop()));
  process.stdin.destroy();
  tell({ stopped: true });
});
tell({ started: true });
