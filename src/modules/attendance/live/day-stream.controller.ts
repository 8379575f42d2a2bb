import { Controller, Headers, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { finalize, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { unitsIn } from '../days/day-search.js';
import { DayFeed } from './day-feed.js';
import { dayStream } from './day-stream.js';

/** Every open stream costs a write a change: a wall of screens is fine, a flood is not. */
const MOST_OF_ONE = 12;
const MOST_OF_ALL = 400;

/** A day that changed. */
export class ChangedDayView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
}

/** The data of an event `days`. */
export class ChangedDaysView {
  @ApiProperty({ type: [ChangedDayView] }) days: readonly ChangedDayView[];
}

/** Which days change, as they do. */
@ApiTags('attendance')
@Controller('api/v1/attendance')
export class DayStreamController {
  private readonly open = new Map<string, number>();
  private all = 0;

  constructor(
    private readonly feed: DayFeed,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Server-sent events: `open`, `days` with the days that changed, `many` when more changed than one message holds (from, through,
   * days, units), `gap` when some may have been missed, `heartbeat`. The caller hears the units of their scope.
   */
  @Sse('stream')
  @RequirePermission('attendance:read')
  @ApiOkResponse({
    type: ChangedDaysView,
    description: 'text/event-stream; this is the data of its events `days`',
  })
  async stream(
    @CurrentCaller() caller: Caller,
    @Headers('last-event-id') lastId?: string,
  ): Promise<Observable<MessageEvent>> {
    const roots = requiredScope(caller, 'attendance:read');
    const units = await unitsIn(this.dataSource.manager, roots, null);
    const who = caller.sessionId ?? caller.tokenId ?? caller.label;
    if ((this.open.get(who) ?? 0) >= MOST_OF_ONE || this.all >= MOST_OF_ALL)
      throw new AppError('too-many-streams');
    this.count(who, 1);
    const stream = dayStream(this.feed, units === null ? null : new Set(units), lastId);
    return stream.pipe(finalize(() => this.count(who, -1)));
  }

  private count(who: string, change: 1 | -1): void {
    const open = (this.open.get(who) ?? 0) + change;
    if (open > 0) this.open.set(who, open);
    else this.open.delete(who);
    this.all += change;
  }
}
