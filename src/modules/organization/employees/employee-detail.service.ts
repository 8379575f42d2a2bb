import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Page } from '../../../platform/http/cursor.js';
import type { BadgeView } from '../badges/badge.dto.js';
import { searchBadges } from '../badges/badge-search.js';
import type { PostingView } from '../postings/posting.dto.js';
import { postingViewOf } from '../postings/posting-view.js';
import { PostingsService } from '../postings/postings.service.js';
import { without } from '../without.js';
import { searchEmployees, type EmployeeSearch, type ListedEmployee } from './employee-search.js';
import type { Employee } from './employee.entity.js';
import { EmployeesService } from './employees.service.js';

/** More badges than a person ever held. */
const MOST_BADGES = 200;

/** What screens show of people: lists, and one person with everything that belongs to them. */
@Injectable()
export class EmployeeDetailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly employees: EmployeesService,
    private readonly postings: PostingsService,
  ) {}

  /** The people whom the caller may see and who match, by given name, then full name. */
  async list(caller: Caller, search: EmployeeSearch): Promise<Page<ListedEmployee>> {
    return searchEmployees(this.dataSource.manager, caller, this.clock.now(), search);
  }

  /**
   * A person with postings, and with badges where the caller may read those.
   * @throws AppError not-found
   */
  async read(
    caller: Caller,
    id: string,
  ): Promise<{
    employee: Employee;
    unitId: string | null;
    postings: PostingView[];
    badges: BadgeView[];
    photo: string | null;
  }> {
    const found = await this.employees.read(caller, id);
    const postings = await this.postings.of([id]);
    const badges = scopeOf(caller, 'badges:read') === undefined ? [] : await this.badgesOf(caller, id);
    const [photo] = await this.dataSource.query<{ sha256: string }[]>(
      'SELECT sha256 FROM employee_photo WHERE employee_id = $1',
      [id],
    );
    return { ...found, postings: postings.map(postingViewOf), badges, photo: photo?.sha256 ?? null };
  }

  private async badgesOf(caller: Caller, employeeId: string): Promise<BadgeView[]> {
    const { manager } = this.dataSource;
    const page = await searchBadges(manager, caller, this.clock.now(), { employeeId, limit: MOST_BADGES });
    return page.items.map((badge) => without(badge, 'unitId'));
  }
}
