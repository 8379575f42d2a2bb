import {
  CodeField,
  DateField,
  IdField,
  IntegerField,
  SecretField,
  TextField,
} from '../../../../platform/http/fields.js';

/** Where an approved terminal hangs: a device that exists (a new terminal for an old one, say), or what a new one needs. */
export class ApproveTerminalBody {
  @IdField({ optional: true, description: 'the device it becomes; the other fields are for a new one' })
  deviceId?: string;
  @CodeField({ optional: true }) code?: string;
  @IdField({ optional: true }) unitId?: string;
  @TextField({ optional: true, max: 64, description: 'zone of its wall clock, such as Asia/Ho_Chi_Minh' })
  zone?: string;
  @TextField({ optional: true, max: 64, description: 'terminals of one group know a person by the same PIN' })
  group?: string;
  @SecretField({ optional: true, max: 100, description: 'what it must name when it shakes hands' })
  commKey?: string;
}

/** A page of a list. */
export class TerminalPageQuery {
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** Which terminals. */
export class TerminalListQuery {
  @IdField({ optional: true, description: 'a unit; terminals of the units below it too' }) unitId?: string;
}

/** The days whose scans are wanted again, in the terminal's zone; without them everything. */
export class ResendBody {
  @DateField({ optional: true, description: 'first day' }) from?: string;
  @DateField({ optional: true, description: 'first day no longer wanted' }) until?: string;
}

/** Whose people a terminal is to know. */
export class UploadUsersBody {
  @IdField() unitId: string;
}
