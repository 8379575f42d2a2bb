import { DeviceChangesService } from '../devices/device-changes.service.js';
import { DevicesController } from '../devices/devices.controller.js';
import { GateAgentController } from './gate-agent.controller.js';
import { GateEnrolmentsService } from './gate-enrolments.service.js';
import { GateLearningService } from './gate-learning.service.js';
import { GateStatusService } from './gate-status.service.js';
import { GatesController } from './gates.controller.js';
import { GatesService } from './gates.service.js';
import { LocalGateService } from './local-gate.service.js';
import { ReaderBindingsService } from './reader-bindings.service.js';

/** What the scans module takes in for devices in general and gates. */
export const gateControllers = [GateAgentController, GatesController, DevicesController];

export const gateProviders = [
  GateEnrolmentsService,
  GateLearningService,
  GateStatusService,
  GatesService,
  ReaderBindingsService,
  DeviceChangesService,
  LocalGateService,
];
