/**
 * Loaded into the gate's process before it starts (`node --import`): tells which devices it opens, with their ids, before it does;
 * and interrupts its reading threads at SIGUSR2. The gate itself is the product's, unchanged.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import HID from 'node-hid';

const open = HID.HIDAsync.open.bind(HID.HIDAsync);
HID.HIDAsync.open = (path, ...rest) => {
  const device = readFileSync(`/sys/class/hidraw/${basename(path)}/device/uevent`, 'utf8');
  process.stderr.write(
    `opens ${path} ${/HID_ID=\w+:0000(\w+):0000(\w+)/.exec(device)?.slice(1).join(':')}\n`,
  );
  return open(path, ...rest);
};
// Changing the user signals every thread, and a read under way ends with EINTR.
process.on('SIGUSR2', () => process.seteuid(process.geteuid()));
