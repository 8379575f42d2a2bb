import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { AttlogImportService } from './attlog-import.service.js';
import { DeviceGuard } from './device.guard.js';
import { DeviceKeysService } from './device-keys.service.js';
import { DevicesService } from './devices.service.js';
import { gateControllers, gateProviders } from './gates/gates.parts.js';
import { LocalGateService } from './gates/local-gate.service.js';
import { PinThrottle } from './ingest/pin-throttle.js';
import { ScanWriter } from './ingest/scan-writer.js';
import { ScansController } from './ingest/scans.controller.js';
import { ScanEvents } from './live/scan-events.service.js';
import { ScanFeed } from './live/scan-feed.js';
import { ScanStreamController } from './live/scan-stream.controller.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { QuarantineService } from './quarantine/quarantine.service.js';
import { UnknownCredentialsController } from './unknown/unknown-credentials.controller.js';
import { UnknownCredentialsService } from './unknown/unknown-credentials.service.js';
import { DestructionRecordsService } from './retention/destruction-records.service.js';
import { DestructionService } from './retention/destruction.service.js';
import { NightlyDestruction } from './retention/nightly-destruction.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionService } from './retention/retention.service.js';
import { ScanPartitions } from './scan-partitions.js';
import { ScansService } from './scans.service.js';
import { TypedPinsService } from './typed-pins.service.js';
import { terminalControllers, terminalProviders } from './terminals/terminals.parts.js';

/** Devices and what they report: every scan stored exactly once. */
@Module({
  imports: [AuditModule, OrganizationModule, RulesModule],
  controllers: [
    ScansController,
    ScanStreamController,
    QuarantineController,
    UnknownCredentialsController,
    RetentionController,
    ...terminalControllers,
    ...gateControllers,
  ],
  providers: [
    ScanWriter,
    PinThrottle,
    TypedPinsService,
    ScanEvents,
    ScanFeed,
    QuarantineService,
    UnknownCredentialsService,
    RetentionService,
    DestructionService,
    DestructionRecordsService,
    NightlyDestruction,
    DevicesService,
    ScansService,
    AttlogImportService,
    ScanPartitions,
    DeviceKeysService,
    ...terminalProviders,
    ...gateProviders,
    { provide: APP_GUARD, useClass: DeviceGuard },
  ],
  exports: [
    DestructionService,
    DevicesService,
    LocalGateService,
    ScansService,
    AttlogImportService,
    TypedPinsService,
    UnknownCredentialsService,
  ],
})
export class ScansModule {}
