import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requiredScope } from '../../../platform/access/scope.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';

/** Somebody with whom a shift can be swapped. */
export interface Colleague {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
}

/** Who works at the caller's place of duty: their names only, so that a person can say with whom to swap. */
@Injectable()
export class ColleaguesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By name, without the caller. @throws AppError not-permitted, not-found for an account of nobody */
  async list(caller: Caller): Promise<Colleague[]> {
    requiredScope(caller, 'self:read');
    if (caller.employeeId === null) throw new AppError('not-found');
    return this.dataSource.query<Colleague[]>(
      `SELECT DISTINCT e.id, e.code, e.full_name AS "fullName" FROM posting p JOIN employee e ON e.id = p.employee_id
       WHERE p.unit_id = employee_unit($1, $2) AND p.period @> $2::timestamptz AND e.id <> $1
         AND employee_unit(e.id, $2) = p.unit_id AND is_employed(e.id, $2)
       ORDER BY e.full_name, e.id`,
      [caller.employeeId, this.clock.now()],
    );
  }
}
