/**
 * The gate agent as it runs at a door, with a reader that types when the parent says so: HID reports come in, the agent decodes,
 * keeps, sends. Tells the parent when the last report of a card came.
 */
import { systemGateClock } from '../../dist/devices/gate/gate-clock.js';
import { readerDrivers } from '../../dist/devices/drivers.js';
import { GateAgent } from '../../dist/devices/gate/gate-agent.js';
import { MachineReaders } from '../../dist/devices/gate/machine-readers.js';

const [folder, enrolment] = [process.argv[2], JSON.parse(process.argv[3])];
const KEYS = { 1: 0x1e, 2: 0x1f, 3: 0x20, 4: 0x21, 5: 0x22, 6: 0x23, 7: 0x24, 8: 0x25, 9: 0x26, 0: 0x27 };
const ENTER = 0x28;
let listener;
const hid = {
  name: 'hid',
  list: async () => [
    {
      transport: 'hid', path: '/dev/hidraw0', port: '1-1', vendorId: 0xffff, productId: 0x35, interface: 0, usagePage: 1, usage: 6,
      manufacturer: 'Sycreader', product: 'USB Reader', serial: null,
    },
  ],
  open: async (_address, heard) => {
    listener = heard;
    return { close: async () => undefined };
  },
}; // prettier-ignore
const agent = await GateAgent.start({
  folder,
  version: 'bench',
  hostName: 'bench',
  enrolment,
  readers: new MachineReaders(readerDrivers({ transports: { hid } })),
  clock: systemGateClock,
  bindings: [
    {
      code: 'CUA-1',
      match: { vendorId: 0xffff, productId: 0x35 },
      profile: { driver: 'keyboard-wedge', format: '8H10D', options: {} },
    },
  ],
  onEvent: () => undefined,
  log: (line) => process.stderr.write(`${line}\n`),
});
process.on('message', (text) => {
  if (text === 'stop') void agent.stop().then(() => process.exit(0));
  else {
    const keys = [...text].map((digit) => KEYS[digit]);
    for (const key of [...keys, ENTER]) {
      const at = performance.now();
      if (key === ENTER) process.send({ text, lastReportAt: performance.timeOrigin + at });
      listener.report(Uint8Array.of(0, 0, key, 0, 0, 0, 0, 0), at);
      if (key !== ENTER) listener.report(new Uint8Array(8), at);
    }
  }
});
const opened = setInterval(() => {
  if (listener === undefined) return;
  clearInterval(opened);
  process.send('ready');
}, 20);
