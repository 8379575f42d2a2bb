import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, IdField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { deviceKinds, type DeviceKind } from '../device.entity.js';

/** Filters and page of a list of devices. */
export class DeviceQuery {
  /** Part of the code. */
  @TextField({ optional: true, max: 100 })
  search?: string;

  @ChoiceField(deviceKinds, { optional: true })
  kind?: DeviceKind;

  @IdField({ optional: true })
  unitId?: string;

  @TextField({ optional: true, max: 1000 })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 500 })
  limit?: number;
}

/** A new device. */
export class CreateDevice {
  @CodeField()
  code: string;

  @ChoiceField(deviceKinds)
  kind: DeviceKind;

  @IdField()
  unitId: string;

  @TextField({ max: 60, description: 'IANA zone of its clock' })
  zone: string;

  @TextField({ optional: true, max: 64, description: 'terminals of one group know a person by the same PIN' })
  group?: string;

  @TextField({ optional: true, max: 64, description: 'serial number of a terminal that pushes' })
  serial?: string;
}

/** A change of a device: what is given, over `version`. */
export class UpdateDevice {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @IdField({ optional: true })
  unitId?: string;

  @TextField({ optional: true, max: 60 })
  zone?: string;

  @TextField({ optional: true, max: 64 })
  group?: string;
}

/** A device as the API shows it. */
export class DeviceView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty({ enum: deviceKinds }) kind: DeviceKind;
  @ApiProperty() unitId: string;
  @ApiProperty() zone: string;
  @ApiProperty() group: string;
  @ApiProperty({ type: String, nullable: true }) serial: string | null;
  @ApiProperty({ type: Date, nullable: true }) deliveredUpTo: Date | null;
  @ApiProperty({ type: Date, nullable: true }) retiredAt: Date | null;
  @ApiProperty() version: number;
}

/** A device after a change, with what the change does not reach. */
export class ChangedDevice extends DeviceView {
  @ApiProperty({
    enum: ['scans-keep-their-time'],
    isArray: true,
    description:
      'scans-keep-their-time: the zone was changed, and scans that are stored keep the instants of the zone before',
  })
  warnings: 'scans-keep-their-time'[];
}

/** A device in a list. */
export class ListedDevice extends DeviceView {
  @ApiProperty({ type: 'integer', description: 'what it sent and what was no scan' }) faultLines: number;
}

/** A device and its key, shown this once. */
export class DeviceWithKey extends DeviceView {
  @ApiProperty() key: string;
}

/** A new key, shown this once. */
export class DeviceKeyView {
  @ApiProperty() key: string;
}

/** A page of devices by code. */
export class DevicePage {
  @ApiProperty({ type: [ListedDevice] }) items: ListedDevice[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
