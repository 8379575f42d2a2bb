import { Option, type Command } from 'commander';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { deviceKinds, type DeviceKind } from '../modules/scans/device.entity.js';
import { DEFAULT_GROUP, DevicesService } from '../modules/scans/devices.service.js';
import { print, withService } from './with-service.js';

interface AddOptions {
  readonly code: string;
  readonly kind: DeviceKind;
  readonly unit: string;
  readonly zone: string;
  readonly group: string;
  readonly serial?: string;
  readonly json?: boolean;
}

/** `congvu device add`: a terminal, a gate PC or another system that reports scans. */
export function addDeviceCommand(program: Command): void {
  program
    .command('device')
    .description('devices that report scans')
    .addHelpText(
      'after',
      '\nExample:\n  congvu device add --code CONG-CHINH --kind zkteco --unit TTHCC --zone Asia/Ho_Chi_Minh',
    )
    .command('add')
    .exitOverride()
    .description('add a device; its key is printed this once')
    .requiredOption('--code <code>', 'code of the device')
    .addOption(new Option('--kind <kind>', 'kind of device').choices(deviceKinds).makeOptionMandatory())
    .requiredOption('--unit <code>', 'unit where it stands')
    .requiredOption('--zone <zone>', 'time zone of its clock, such as Asia/Ho_Chi_Minh')
    .option('--group <group>', 'terminals of one group know a person by the same PIN', DEFAULT_GROUP)
    .option('--serial <serial>', 'serial number of a terminal that pushes (kind zkteco)')
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExample:\n  congvu device add --code CONG-CHINH --kind zkteco --unit TTHCC --zone Asia/Ho_Chi_Minh',
    )
    .action(async (options: AddOptions) => {
      await withService('device add', async ({ services, caller }) => {
        const { code, kind, zone, group } = options;
        const serial = options.serial === undefined ? {} : { serial: options.serial };
        const unit = await services.get(UnitsService).unitByCode(options.unit);
        const { device, key } = await services
          .get(DevicesService)
          .add(caller, { code, kind, unitId: unit.id, zone, group, ...serial });
        print(
          options.json,
          { id: device.id, code, kind, unit: unit.code, zone, group, ...serial, key },
          `Added the device ${code} in ${unit.code}. Its key, shown this once:\n${key}`,
        );
      });
    });
}
