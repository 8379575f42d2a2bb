import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ambiguousCredentials } from '../../../core/credential/narrow-credential.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Page } from '../../../platform/http/cursor.js';
import { AuditService } from '../../audit/audit.service.js';
import { readBadge, searchBadges, type BadgeSearch, type VisibleBadge } from './badge-search.js';

/** Bits that the narrowest readers keep of a card (W26, 8 digits); the numbers are hexadecimal. */
const NARROWEST = 24;
const BITS_OF_A_DIGIT = 4;

/** A credential that was shown to a reader, and when. */
export interface ShownCredential {
  readonly credential: string;
  readonly at: Date;
}

/** Finds badges: for people within their scope, for the service by credential and instant. */
@Injectable()
export class BadgeLookupService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** The badges that match, newest first, of people whom the caller may see. */
  async list(caller: Caller, search: BadgeSearch): Promise<Page<VisibleBadge>> {
    return searchBadges(this.dataSource.manager, caller, this.clock.now(), search);
  }

  /**
   * The widths of readers that cannot tell the card of this badge from another card held at the same time: such a reader (W26, 8
   * digits) is to be shown as ambiguous, never resolved by guess. Empty for a PIN and for a card that stands alone.
   */
  async ambiguousWidths({
    id,
    credential,
  }: {
    readonly id: string;
    readonly credential: string;
  }): Promise<number[]> {
    if (!credential.startsWith('card:')) return [];
    const others = await this.dataSource.query<{ credential: string }[]>(
      `SELECT DISTINCT other.credential FROM badge b
       JOIN badge other ON other.period && b.period AND other.credential <> b.credential
         AND starts_with(other.credential, 'card:') AND right(other.credential, $2) = right(b.credential, $2)
       WHERE b.id = $1`,
      [id, NARROWEST / BITS_OF_A_DIGIT],
    );
    const held = [credential, ...others.map((other) => other.credential)];
    return ambiguousCredentials(held, NARROWEST).size > 0 ? [NARROWEST] : [];
  }

  /**
   * One badge, with its number in full where the caller may write badges; a look at somebody else's is
   * noted, which is why lists never show the number.
   * @throws AppError not-found
   */
  async read(caller: Caller, id: string): Promise<VisibleBadge> {
    const badge = await readBadge(this.dataSource.manager, caller, this.clock.now(), id);
    if (badge === undefined) throw new AppError('not-found');
    if (badge.employeeId !== caller.employeeId) {
      await this.audit.record(this.dataSource.manager, {
        action: 'badge.read',
        entityType: 'badge',
        entityId: id,
        subjectEmployeeId: badge.employeeId,
        unitId: badge.unitId,
      });
    }
    return badge;
  }

  /** Who held a canonical credential at an instant; null when nobody did. */
  async resolveCredential(credential: string, at: Date): Promise<string | null> {
    const [holder] = await this.resolveCredentials([{ credential, at }]);
    return holder ?? null;
  }

  /** Who held each credential at its instant, in the same order; null where nobody did. */
  async resolveCredentials(
    shown: readonly ShownCredential[],
    manager = this.dataSource.manager,
  ): Promise<(string | null)[]> {
    if (shown.length === 0) return [];
    const rows = await manager.query<{ holder: string | null }[]>(
      `SELECT b.employee_id AS holder
       FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS s(credential, at, place)
       LEFT JOIN badge b ON b.credential = s.credential AND b.period @> s.at
       ORDER BY s.place`,
      [shown.map(({ credential }) => credential), shown.map(({ at }) => at)],
    );
    return rows.map(({ holder }) => holder);
  }
}
