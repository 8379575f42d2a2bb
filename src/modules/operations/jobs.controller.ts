import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource, type EntityManager } from 'typeorm';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { ChoiceField, IntegerField, TextField } from '../../platform/http/fields.js';
import { IdParam } from '../../platform/http/id-param.js';
import { JobRun } from '../../platform/jobs/job-run.entity.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { AuditService } from '../audit/audit.service.js';

/** Page and filters of job runs. */
export class JobQuery {
  @TextField({ optional: true, max: 100 }) kind?: string;
  @ChoiceField(['queued', 'running', 'done', 'failed', 'cancelled'], { optional: true }) status?: string;
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** A job run; its payload (addresses, texts) is not shown. */
export class JobView {
  @ApiProperty() id: string;
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty() period: string;
  @ApiProperty() status: string;
  @ApiProperty() progress: number;
  @ApiProperty() attempts: number;
  @ApiProperty({ type: String, nullable: true }) error: string | null;
  @ApiProperty() createdAt: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
}

/** A page of job runs, newest first. */
export class JobPage {
  @ApiProperty({ type: [JobView] }) items: JobView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** What the service does in the background. */
@ApiTags('operations')
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly jobs: JobsService,
  ) {}

  @Get()
  @RequirePermission('operations:read')
  @ApiOkResponse({ type: JobPage })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { kind, status, cursor, limit = 50 }: JobQuery,
  ): Promise<Page<JobView>> {
    const query = this.dataSource
      .getRepository(JobRun)
      .createQueryBuilder('run')
      .where(inScope('run.unit_id', ':roots'), {
        roots: scopeParameter(requiredScope(caller, 'operations:read')),
      })
      .orderBy('run.id', 'DESC')
      .limit(limit + 1);
    if (kind !== undefined) query.andWhere('run.kind = :kind', { kind });
    if (status !== undefined) query.andWhere('run.status = :status', { status });
    if (cursor !== undefined)
      query.andWhere('run.id::text < :before', { before: decodeCursor(cursor, 1)[0] });
    const { items, nextCursor } = pageOf(await query.getMany(), limit, (run) => [run.id]);
    return { items: items.map(viewOf), nextCursor };
  }

  /** Cancels a run that is not finished. */
  @Post(':id/cancel')
  @HttpCode(204)
  @RequirePermission('operations:write')
  cancel(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.change(caller, id, 'job.cancel', (manager) => this.jobs.cancel(id, manager));
  }

  /** Asks again for a run that failed or was cancelled. */
  @Post(':id/retry')
  @HttpCode(204)
  @RequirePermission('operations:write')
  retry(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.change(caller, id, 'job.retry', (manager) => this.jobs.retry(id, manager));
  }

  private async change(
    caller: Caller,
    id: string,
    action: string,
    how: (manager: EntityManager) => Promise<boolean>,
  ): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'operations:write'));
    await this.dataSource.transaction(async (manager) => {
      const [run] = await manager.query<{ kind: string; period: string }[]>(
        `SELECT kind, period FROM job_run WHERE id = $1 AND ${inScope('unit_id', '$2')}`,
        [id, roots],
      );
      if (!run || !(await how(manager))) throw new AppError('not-found');
      await this.audit.record(manager, { action, entityType: 'job', entityId: id, after: run });
    });
  }
}

function viewOf({
  id,
  kind,
  unitId,
  period,
  status,
  progress,
  attempts,
  error,
  createdAt,
  finishedAt,
}: JobRun): JobView {
  return { id, kind, unitId, period, status, progress, attempts, error, createdAt, finishedAt };
}
