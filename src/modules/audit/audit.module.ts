import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditSealing } from './audit-sealing.js';
import { AuditSealer } from './audit-sealer.js';
import { MentionedNames } from './mentioned-names.service.js';
import { AuditService } from './audit.service.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsService } from './exports/exports.service.js';

/** The audit trail: who changed, exported or looked at what. */
@Module({
  controllers: [AuditController, ExportsController],
  providers: [AuditService, ExportsService, AuditSealer, AuditSealing, MentionedNames],
  exports: [AuditService, AuditSealer],
})
export class AuditModule {}
