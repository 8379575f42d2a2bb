import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { GrantsService } from '../../identity/grants.service.js';
import type { DecisionState } from '../decision-columns.js';
import { HeadsService } from '../heads.service.js';
import { enteredWords } from '../proposals/entered-words.js';
import { RequestNotices, type RequestNoticeKind } from '../requests/request-notices.js';
import { RequestsService } from '../requests/requests.service.js';
import { lockRequest } from '../requests/stored-request.js';
import type { AgencyWord } from './leave-confirmation.entity.js';

/** Leave on which an agency gave its word. */
export interface WordedLeave {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string | null;
  readonly kind: string;
  readonly status: DecisionState;
  readonly from: Date;
}

/** The word as a notice has it. */
export const wordNames: Readonly<Record<AgencyWord, { readonly vi: string; readonly en: string }>> = {
  confirmed: { vi: 'đã xác nhận', en: 'confirms' },
  refused: { vi: 'không xác nhận', en: 'does not confirm' },
};

/** Tells those who can do something about it what a sending agency says to leave that HR entered, or that was approved already. */
@Injectable()
export class AgencyWordNotices {
  constructor(
    private readonly grants: GrantsService,
    private readonly heads: HeadsService,
    private readonly notices: RequestNotices,
    private readonly requests: RequestsService,
  ) {}

  /**
   * Of leave that waits, its deciders. Of leave that was approved and that the agency refuses, HR, who may have it cancelled; of a request
   * whoever decides on that, and the request shows it.
   */
  async tell(
    manager: EntityManager,
    leave: WordedLeave,
    said: { readonly word: AgencyWord; readonly note: string | null; readonly by: string; readonly at: Date },
  ): Promise<void> {
    const { id, employeeId, unitId, status } = leave;
    const { word } = said;
    if (status === 'proposed') {
      const deciders = await this.heads.deciders(manager, employeeId, unitId);
      return this.write(manager, 'request-agency-word', id, leave, deciders, word);
    }
    if (word === 'confirmed') return;
    const officers =
      unitId === null ? [] : await this.grants.peopleWith(manager, 'corrections:write', unitId);
    const requestId = await requestOf(manager, leave);
    const request = requestId === null ? undefined : await lockRequest(manager, requestId);
    if (request === undefined) return this.write(manager, 'entered-leave-refused', id, leave, officers, word);
    await manager.query(
      `INSERT INTO request_agency_word (request_id, status, note, confirmed_by, confirmed_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [request.id, word, said.note, said.by, said.at],
    );
    await this.requests.tellApprovers(manager, request, 'request-agency-word', wordNames[word]);
    await this.write(manager, 'request-leave-refused', request.id, leave, officers, word);
  }

  private async write(
    manager: EntityManager,
    kind: RequestNoticeKind,
    subjectId: string,
    leave: WordedLeave,
    people: readonly string[],
    word: AgencyWord,
  ): Promise<void> {
    const [row] = await manager.query<{ name: string }[]>(
      'SELECT full_name AS name FROM employee WHERE id = $1',
      [leave.employeeId],
    );
    const params = {
      date: zoneClock('Asia/Ho_Chi_Minh').toLocal(leave.from.getTime()).date,
      rule: null,
      person: row?.name ?? '',
      what: enteredWords(leave.kind, false),
      outcome: wordNames[word],
    };
    const told = people.filter((id) => id !== leave.employeeId);
    await this.notices.write(manager, [...new Set(told)].map((employeeId) => ({ employeeId, kind, subjectId, params }))); // prettier-ignore
  }
}

/** The request that became this leave; null: HR entered it. */
async function requestOf(manager: EntityManager, { id, employeeId }: WordedLeave): Promise<string | null> {
  const [row] = await manager.query<{ id: string }[]>(
    'SELECT id FROM work_request WHERE employee_id = $2 AND $1 = ANY(outcome_ids)',
    [id, employeeId],
  );
  return row?.id ?? null;
}
