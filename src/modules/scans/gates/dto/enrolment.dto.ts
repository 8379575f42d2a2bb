import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../../platform/http/fields.js';

/** A short code to be typed at a gate. */
export class EnrolmentCodeView {
  @ApiProperty({ example: 'K7QF-3M9P' }) code: string;
  @ApiProperty() expiresAt: Date;
}

/** What a gate sends to be enrolled. */
export class EnrolGate {
  @TextField({ max: 50 })
  code: string;

  @TextField({ max: 200 })
  hostName: string;

  @TextField({ max: 50 })
  version: string;
}

export class EnrolledDeviceView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() zone: string;
  @ApiProperty() group: string;
}

/** The device that a gate now is, and its key, shown this once. */
export class EnrolledGateView {
  @ApiProperty({ type: EnrolledDeviceView }) device: EnrolledDeviceView;
  @ApiProperty() key: string;
}
