import { readerDrivers, type ReaderDrivers } from '../../../../devices/drivers.js';
import type { ReaderBinding } from '../../../../devices/driver/reader-binding.js';

let drivers: ReaderDrivers | undefined;

/** What is wrong with a binding, as its driver says; empty when nothing is. Opens, lists and loads no hardware. */
export function bindingFaults(binding: ReaderBinding): readonly string[] {
  drivers ??= readerDrivers({ sysfs: null });
  return drivers[binding.profile.driver].check(binding);
}
