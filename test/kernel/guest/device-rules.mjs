import { chownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { BADGE } from './gate-at-work.mjs';

/** Does what the udev rule does, there being no udevd: gives each new hidraw device to the readers' group. */
export class DeviceRules {
  /** Products, as in `0037`, for which nobody has written a rule yet. */
  missing = new Set();

  constructor() {
    this.apply();
    setInterval(() => this.apply(), 20).unref();
  }

  apply() {
    for (const name of readdirSync('/sys/class/hidraw')) {
      try {
        const product = /HID_ID=\w+:\w+:0000(\w+)/.exec(readFileSync(`/sys/class/hidraw/${name}/device/uevent`, 'utf8'))[1]; // prettier-ignore
        const gid = this.missing.has(product) ? 0 : BADGE;
        if (statSync(`/dev/${name}`).gid !== gid) chownSync(`/dev/${name}`, gid === 0 ? 0 : BADGE, gid);
      } catch (error) {
        // It was unplugged meanwhile.
        if (!['ENOENT', 'ENODEV'].includes(error.code)) throw error;
      }
    }
  }
}
