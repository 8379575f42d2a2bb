import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AcknowledgementsService } from './acknowledgements.service.js';
import { DataNoticesController } from './data-notices.controller.js';
import { DataNoticesService } from './data-notices.service.js';
import { OwnNoticeController } from './own-notice.controller.js';
import { OwnNoticeService } from './own-notice.service.js';
import { UnheardDaysService } from './unheard-days.service.js';

/** What people are told about their attendance data, and that nothing is held against them before. */
@Module({
  imports: [AuditModule],
  controllers: [DataNoticesController, OwnNoticeController],
  providers: [DataNoticesService, AcknowledgementsService, OwnNoticeService, UnheardDaysService],
  exports: [UnheardDaysService],
})
export class DataNoticesModule {}
