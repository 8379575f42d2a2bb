import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { KEYBOARD } from './uhid-reader.mjs';

let made = 0;

/** A reader on an emulated USB bus (dummy_hcd and configfs): the kernel enumerates it as it does a real one. */
export class GadgetReader {
  constructor({
    controller = 0,
    vendor = 0xffff,
    product = 0x0035,
    serial = '08FF20150112',
    interfaces = 1,
  } = {}) {
    this.udc = `dummy_udc.${controller}`;
    this.folder = `/sys/kernel/config/usb_gadget/g${made}`;
    mkdirSync(`${this.folder}/strings/0x409`, { recursive: true });
    const set = (file, value) => writeFileSync(`${this.folder}/${file}`, String(value));
    set('idVendor', vendor);
    set('idProduct', product);
    set('bcdDevice', 0x0100);
    set('strings/0x409/manufacturer', 'Sycreader');
    set('strings/0x409/product', 'USB Reader');
    set('strings/0x409/serialnumber', serial);
    mkdirSync(`${this.folder}/configs/c.1`);
    this.functions = Array.from({ length: interfaces }, () => {
      const name = `hid.r${made++}`;
      const folder = `${this.folder}/functions/${name}`;
      mkdirSync(folder);
      writeFileSync(`${folder}/protocol`, '1');
      writeFileSync(`${folder}/subclass`, '1');
      writeFileSync(`${folder}/report_length`, '8');
      writeFileSync(`${folder}/report_desc`, KEYBOARD);
      symlinkSync(folder, `${this.folder}/configs/c.1/${name}`);
      return { name, node: `/dev/hidg${readFileSync(`${folder}/dev`, 'utf8').trim().split(':')[1]}` };
    });
    this.plug();
  }

  plug() {
    writeFileSync(`${this.folder}/UDC`, this.udc);
  }

  unplug() {
    writeFileSync(`${this.folder}/UDC`, '\n');
  }

  /** Sends reports over an interface; each write waits until the host has fetched the one before. */
  send(reports, index = 0) {
    const fd = openSync(this.functions[index].node, 'r+');
    for (const bytes of reports) writeSync(fd, bytes);
    closeSync(fd);
  }

  /** Takes everything away again: the kernel has only four such interfaces. */
  remove() {
    try {
      this.unplug();
    } catch {
      // It was unplugged already.
    }
    for (const { name } of this.functions) {
      unlinkSync(`${this.folder}/configs/c.1/${name}`);
      rmdirSync(`${this.folder}/functions/${name}`);
    }
    for (const folder of ['configs/c.1', 'strings/0x409', '.']) rmdirSync(join(this.folder, folder));
  }
}
