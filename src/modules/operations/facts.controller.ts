import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { RequirePermission } from '../../platform/access/access.decorators.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { MailQueue } from '../../platform/mail/mail-queue.js';
import { AuditService } from '../audit/audit.service.js';
import { OperationsFacts, TestMailBody, TestMailView } from './facts.dto.js';
import { FactsService } from './facts.service.js';

const SUBJECT = 'Công vụ: thư kiểm tra';
const TEXT = `Thư này được gửi từ trang Quản trị của Công vụ để kiểm tra việc gửi thư.
Bạn nhận được thư nghĩa là máy chủ gửi thư được. Không cần trả lời.
`;

/** The installation: what is set, and whether mail goes out. */
@ApiTags('operations')
@Controller('api/v1/operations')
export class FactsController {
  constructor(
    private readonly facts: FactsService,
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
    private readonly queue: MailQueue,
  ) {}

  /** Version, addresses, mail and schedules; never a secret. */
  @Get('facts')
  @RequirePermission('operations:read')
  @ApiOkResponse({ type: OperationsFacts })
  read(): Promise<OperationsFacts> {
    return this.facts.facts();
  }

  /** Sends a mail that only shows that sending works; its job says what became of it. */
  @Post('test-mail')
  @HttpCode(202)
  @RequirePermission('operations:write')
  @ApiAcceptedResponse({ type: TestMailView })
  async testMail(@Body() { to }: TestMailBody): Promise<TestMailView> {
    if (!this.mailer.enabled) throw new AppError('mail-not-configured');
    return this.dataSource.transaction(async (manager) => {
      const jobId = await this.queue.enqueue(
        { to: [to], subject: SUBJECT, text: TEXT },
        `test ${v7()}`,
        manager,
      );
      await this.audit.record(manager, {
        action: 'mail.test',
        entityType: 'job',
        entityId: jobId,
        after: { to },
      });
      return { jobId };
    });
  }
}
