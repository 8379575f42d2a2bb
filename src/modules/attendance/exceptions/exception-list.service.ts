import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { requirePeriod } from '../days/day-period.js';
import { exceptionView } from '../days/day-views.service.js';
import { NamedPlace } from '../days/named-place.js';
import { ExceptionInboxService, type ExceptionSearch } from './exception-inbox.service.js';
import type { ExceptionsPage, ExceptionsQuery, OwnExceptionsQuery } from './exceptions.dto.js';

// What another list of days with exceptions asks for and shows besides its own.
export { CountsView, ExceptionalDayView, ExceptionsQuery } from './exceptions.dto.js';

const PAGE = 50;

/** Days with exceptions as lists show them. */
@Injectable()
export class ExceptionListService {
  constructor(
    private readonly inbox: ExceptionInboxService,
    private readonly places: NamedPlace,
  ) {}

  /**
   * The gravest first, then the newest; the first page says how many there are. `only`: SQL about `attendance_day d` that holds for
   * them besides, without parameters.
   * @throws AppError not-permitted, not-found for an unknown code, period-reversed, invalid-input
   */
  async page(caller: Caller, query: ExceptionsQuery, only?: string): Promise<ExceptionsPage> {
    requirePeriod(query);
    const { unit, employee, cursor, limit, ...rest } = query;
    const search = {
      ...rest,
      unitId: await this.places.unit(caller, unit),
      employeeId: await this.places.employee(caller, employee),
    };
    return this.pageOf(caller, search, { cursor, limit }, only);
  }

  /** Those of the caller. @throws AppError not-permitted, not-found without a record, period-reversed, invalid-input */
  async ownPage(caller: Caller, query: OwnExceptionsQuery): Promise<ExceptionsPage> {
    requirePeriod(query);
    requiredScope(caller, 'self:read');
    if (caller.employeeId === null) throw new AppError('not-found');
    const { cursor, limit, ...search } = query;
    return this.pageOf(caller, { ...search, own: true }, { cursor, limit });
  }

  private async pageOf(
    caller: Caller,
    search: ExceptionSearch,
    { cursor, limit }: { cursor: string | undefined; limit: number | undefined },
    only?: string,
  ): Promise<ExceptionsPage> {
    const page = await this.inbox.list(caller, search, limit ?? PAGE, cursor, only);
    const counts = cursor === undefined ? await this.inbox.counts(caller, search, only) : null;
    const items = page.items.map((day) => ({ ...day, exceptions: day.exceptions.map(exceptionView) }));
    return { items, nextCursor: page.nextCursor, counts };
  }
}
