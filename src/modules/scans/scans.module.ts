import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { AttlogImportService } from './attlog-import.service.js';
import { DeviceGuard } from './device.guard.js';
import { DeviceKeysService } from './device-keys.service.js';
import { DevicesService } from './devices.service.js';
import { ScanWriter } from './ingest/scan-writer.js';
import { ScansController } from './ingest/scans.controller.js';
import { ScanEvents } from './live/scan-events.service.js';
import { ScanFeed } from './live/scan-feed.js';
import { ScanStreamController } from './live/scan-stream.controller.js';
import { ScanPartitions } from './scan-partitions.js';
import { ScansService } from './scans.service.js';

/** Devices and what they report: every scan stored exactly once. */
@Module({
  imports: [AuditModule, RulesModule],
  controllers: [ScansController, ScanStreamController],
  providers: [
    ScanWriter,
    ScanEvents,
    ScanFeed,
    DevicesService,
    ScansService,
    AttlogImportService,
    ScanPartitions,
    DeviceKeysService,
    { provide: APP_GUARD, useClass: DeviceGuard },
  ],
  exports: [DevicesService, ScansService, AttlogImportService],
})
export class ScansModule {}
