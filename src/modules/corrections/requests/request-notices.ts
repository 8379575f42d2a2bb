import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { healthKinds, HEALTH_LEAVE_VI } from '../../../core/attendance/excuse-kind.js';
import type { NoticeKind, NoticeParams } from '../../../core/compliance/notice-words.js';
import { requestWords, type RequestKind } from '../../../core/requests/request-kind.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';

/** What people are told about requests, and about what HR entered. */
export type RequestNoticeKind = Extract<
  NoticeKind,
  `request-${string}` | `entry-${string}` | 'entered-leave-refused'
>;

/** The request that a notice speaks of. */
export interface NoticedRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly employeeId: string;
  readonly firstDay: CivilDate;
}

/** Writes to what `modules/compliance` shows and mails: the table `notice` is shared, its sentences stand in core. */
@Injectable()
export class RequestNotices {
  constructor(private readonly clock: Clock) {}

  /** Tells people of a request, in the transaction of what happened to it; others than the asker learn no health kind. */
  async tell(
    manager: EntityManager,
    kind: RequestNoticeKind,
    request: NoticedRequest,
    employeeIds: readonly string[],
    outcome?: NoticeParams['outcome'],
  ): Promise<void> {
    const [asker] = await manager.query<{ name: string }[]>(
      'SELECT full_name AS name FROM employee WHERE id = $1',
      [request.employeeId],
    );
    await this.write(
      manager,
      [...new Set(employeeIds)].map((employeeId) => ({
        employeeId,
        kind,
        subjectId: request.id,
        params: {
          date: request.firstDay,
          rule: null,
          person: asker?.name ?? '',
          what: whatFor(request.kind, employeeId === request.employeeId),
          ...(outcome === undefined ? {} : { outcome }),
        },
      })),
    );
  }

  /** Writes notices; one of the same kind about the same thing is told anew in the place of the one before. */
  async write(
    manager: EntityManager,
    notices: readonly {
      readonly employeeId: string;
      readonly kind: RequestNoticeKind;
      readonly subjectId: string;
      readonly params: NoticeParams;
    }[],
  ): Promise<void> {
    if (notices.length === 0) return;
    await manager.query(
      `INSERT INTO notice (id, employee_id, kind, subject_id, params, created_at)
       SELECT id, "employeeId", kind, "subjectId", params, $2
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "employeeId" uuid, kind text, "subjectId" uuid, params jsonb)
       ON CONFLICT ON CONSTRAINT notice_once_key DO UPDATE SET id = excluded.id, params = excluded.params,
         created_at = excluded.created_at, read_at = NULL, mailed_on = NULL`,
      [JSON.stringify(notices.map((notice) => ({ ...notice, id: v7() }))), this.clock.now()],
    );
  }
}

/** A kind as somebody may read it. */
function whatFor(kind: RequestKind, own: boolean): { readonly vi: string; readonly en: string } {
  const health = (healthKinds as readonly string[]).includes(kind);
  return health && !own ? { vi: HEALTH_LEAVE_VI, en: 'Statutory leave' } : requestWords(kind);
}
