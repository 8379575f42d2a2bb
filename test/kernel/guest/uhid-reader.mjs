import { closeSync, constants, openSync, writeSync } from 'node:fs';

/** Report descriptor of a boot keyboard (HID specification, appendix B.1). */
export const KEYBOARD = Buffer.from(
  '05010906a101050719e029e71500250175019508810295017508810395057501050819012905910295017503910395067508150025650507190029658100c0',
  'hex',
);

const DESTROY = 1;
const CREATE2 = 11;
const INPUT2 = 12;
const BUS_USB = 3;

/** A reader that the kernel takes for a plugged-in one, through /dev/uhid; it has no USB port and no interface. */
export class UhidReader {
  constructor({ vendor = 0xffff, product = 0x0035, serial = '08FF20150112', descriptor = KEYBOARD } = {}) {
    this.fd = openSync('/dev/uhid', constants.O_RDWR | constants.O_NONBLOCK);
    const event = Buffer.alloc(4 + 128 + 64 + 64 + 2 + 2 + 16);
    event.writeUInt32LE(CREATE2, 0);
    event.write('Sycreader USB Reader', 4, 'latin1');
    event.write(serial, 196, 'latin1');
    event.writeUInt16LE(descriptor.length, 260);
    event.writeUInt16LE(BUS_USB, 262);
    event.writeUInt32LE(vendor, 264);
    event.writeUInt32LE(product, 268);
    writeSync(this.fd, Buffer.concat([event, descriptor]));
  }

  send(reports) {
    for (const bytes of reports) {
      const head = Buffer.alloc(6);
      head.writeUInt32LE(INPUT2, 0);
      head.writeUInt16LE(bytes.length, 4);
      writeSync(this.fd, Buffer.concat([head, bytes]));
    }
  }

  /** Takes it away; a second time does nothing. */
  unplug() {
    if (this.unplugged) return;
    this.unplugged = true;
    const event = Buffer.alloc(4);
    event.writeUInt32LE(DESTROY, 0);
    writeSync(this.fd, event);
    closeSync(this.fd);
  }
}
