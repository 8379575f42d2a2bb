import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, Not, type EntityManager } from 'typeorm';
import type { NoticeKind } from '../../core/compliance/notice-words.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import type { Permission } from '../../platform/access/permission.js';
import { NoticesService } from '../compliance/notices/notices.service.js';
import { GrantsService } from '../identity/grants.service.js';
import { ClosingClock } from './closing-clock.service.js';
import { digestsBy, lineDigests, type LineDigest } from './closing-digests.js';
import { spanOf } from './closing-period.js';
import { newestBy, stepsOfRound } from './closing-steps.js';
import { Closing } from './closing.entity.js';

const OF_PEOPLE: readonly NoticeKind[] = ['month-opened', 'month-confirm-deadline'];
const ALL: readonly NoticeKind[] = [...OF_PEOPLE, 'month-head-due', 'month-check-due', 'month-seal-due'];
type TurnKind = Extract<NoticeKind, 'month-head-due' | 'month-check-due' | 'month-seal-due'>;

/**
 * Tells whose turn it is while a month is closed: people, heads, HR, the director; each once a month, and nobody who has nothing left
 * to do. What can be known at the step itself is told with it, the rest in the morning.
 */
@Injectable()
export class ClosingNotices implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: ClosingClock,
    private readonly grants: GrantsService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.notices.remindedBy((day) => this.remind(day));
  }

  /** People may confirm from now on: told where the month is over, else on the morning after its end. What was told of an earlier round is taken back. */
  async opened(manager: EntityManager, closing: Closing): Promise<void> {
    await this.notices.takeBack(manager, [closing.id], ALL);
    if ((await this.clock.today(manager, closing.unitId)) > closing.toDate)
      await this.tellPeople(manager, closing, 'month-opened', await this.unconfirmed(manager, closing));
  }

  /** Somebody confirmed their own month: they need not be told any more. */
  personConfirmed(manager: EntityManager, closing: Closing, employeeId: string): Promise<void> {
    return this.notices.settle(manager, closing.id, OF_PEOPLE, employeeId);
  }

  /** Heads confirmed units: once all have, it is HR's turn, else it is not (any more). */
  async unitsConfirmed(manager: EntityManager, closing: Closing, all: boolean): Promise<void> {
    await this.notices.takeBack(manager, [closing.id], ['month-check-due', 'month-seal-due']);
    await this.settleHeads(manager, closing);
    if (all) await this.tellTurn(manager, closing, 'month-check-due', 'closings:check', 'head');
  }

  /** HR checked: it is the director's turn. */
  async checked(manager: EntityManager, closing: Closing): Promise<void> {
    await this.notices.settle(manager, closing.id, ['month-check-due', 'month-head-due']);
    await this.tellTurn(manager, closing, 'month-seal-due', 'closings:seal', 'check');
  }

  /** Nobody has anything to do any more. */
  sealed(manager: EntityManager, closing: Closing): Promise<void> {
    return this.notices.settle(manager, closing.id, ALL);
  }

  /**
   * What a morning brings: months that are over and were opened before, the last day to confirm, and the turn of the heads once people
   * have confirmed or their time is over; a head also of figures that changed since they confirmed them. Done again it tells nobody twice.
   * Returns how many are told.
   */
  async remind(day: CivilDate): Promise<number> {
    const unsealed = await this.dataSource.manager.findBy(Closing, { status: Not('sealed') });
    let told = 0;
    for (const closing of unsealed.filter(({ toDate }) => toDate < day))
      told += await this.dataSource.transaction((manager) =>
        closing.status === 'open' ? this.remindOf(manager, closing, day) : this.remindAgain(manager, closing),
      );
    return told;
  }

  /** All heads had confirmed: where figures changed since, it is no longer the turn of HR or the director. */
  private async remindAgain(manager: EntityManager, closing: Closing): Promise<number> {
    if ((await this.unitsLacking(manager, closing)).length === 0) return 0;
    await this.notices.settle(manager, closing.id, ['month-check-due', 'month-seal-due']);
    return this.tellHeads(manager, closing);
  }

  private async remindOf(manager: EntityManager, closing: Closing, day: CivilDate): Promise<number> {
    const waiting = day > closing.dueOn ? [] : await this.unconfirmed(manager, closing);
    const opened = await this.tellPeople(manager, closing, 'month-opened', waiting);
    if (day === closing.dueOn)
      return opened + (await this.tellPeople(manager, closing, 'month-confirm-deadline', waiting));
    return waiting.length > 0 ? opened : this.tellHeads(manager, closing);
  }

  /** Who has days in the month and has not confirmed them as they stand. */
  private async unconfirmed(manager: EntityManager, closing: Closing): Promise<string[]> {
    const now = digestsBy(await lineDigests(manager, await spanOf(manager, closing)), 'employeeId');
    const given = newestBy(await stepsOfRound(manager, closing), 'person');
    return [...now].filter(([id, digest]) => given.get(id)?.digest !== digest).map(([id]) => id);
  }

  private async tellPeople(
    manager: EntityManager,
    closing: Closing,
    kind: 'month-opened' | 'month-confirm-deadline',
    people: readonly string[],
  ): Promise<number> {
    const { id, month, fromDate, dueOn } = closing;
    const fresh = await this.untold(manager, id, kind, people);
    const params = { date: fromDate, rule: null, month, until: dueOn };
    await this.notices.tell(
      manager,
      fresh.map((employeeId) => ({ employeeId, kind, subjectId: id, params })),
    );
    return fresh.length;
  }

  /** Whoever may confirm units that are not confirmed as they stand; one notice each, however many units are theirs. */
  private async tellHeads(manager: EntityManager, closing: Closing): Promise<number> {
    const lacking = await this.unitsLacking(manager, closing);
    const units = new Map<string, string[]>();
    for (const unitId of lacking)
      for (const head of await this.grants.peopleWith(manager, 'closings:confirm', unitId))
        units.set(head, [...(units.get(head) ?? []), unitId]);
    const given = newestBy(await stepsOfRound(manager, closing), 'head');
    for (const [head, own] of units) {
      const last = own.flatMap((unitId) => given.get(unitId)?.at ?? []).sort((a, b) => a.getTime() - b.getTime()).at(-1);
      if (last !== undefined) await this.notices.reopen(manager, closing.id, 'month-head-due', [head], last);
    }
    const names = await namesOf(manager, lacking);
    const fresh = await this.untold(manager, closing.id, 'month-head-due', [...units.keys()]);
    await this.notices.tell(
      manager,
      fresh.map((employeeId) => {
        const own = units.get(employeeId) ?? [];
        const name = names.get(own[0] ?? '') ?? '';
        const what = own.length === 1 ? { vi: name, en: name } : { vi: `${own.length} đơn vị`, en: `${own.length} units` };
        const { id, month, fromDate } = closing;
        return { employeeId, kind: 'month-head-due' as const, subjectId: id, params: { date: fromDate, rule: null, month, what } };
      }),
    );
    return fresh.length;
  } // prettier-ignore

  /** Units with days whose newest confirmation is not of what stands. */
  private async unitsLacking(manager: EntityManager, closing: Closing): Promise<string[]> {
    const lines: readonly LineDigest[] = await lineDigests(manager, await spanOf(manager, closing));
    const heads = newestBy(await stepsOfRound(manager, closing), 'head');
    return [...digestsBy(lines, 'unitId')]
      .filter(([unitId, digest]) => heads.get(unitId)?.digest !== digest)
      .map(([unitId]) => unitId);
  }

  /** Heads whose units are all confirmed need not be told any more. */
  private async settleHeads(manager: EntityManager, closing: Closing): Promise<void> {
    const told = await manager.query<{ employeeId: string }[]>(
      `SELECT employee_id AS "employeeId" FROM notice WHERE subject_id = $1 AND kind = 'month-head-due' AND read_at IS NULL`,
      [closing.id],
    );
    if (told.length === 0) return;
    const left = new Set<string>();
    for (const unitId of await this.unitsLacking(manager, closing))
      for (const head of await this.grants.peopleWith(manager, 'closings:confirm', unitId)) left.add(head);
    for (const { employeeId } of told)
      if (!left.has(employeeId))
        await this.notices.settle(manager, closing.id, ['month-head-due'], employeeId);
  }

  /** Whoever may take the next step of the whole month, but nobody who took the one before: they are refused. */
  private async tellTurn(
    manager: EntityManager,
    closing: Closing,
    kind: TurnKind,
    permission: Permission,
    before: 'head' | 'check',
  ): Promise<void> {
    const { id, month, fromDate, unitId } = closing;
    const took = new Set(
      (await stepsOfRound(manager, closing))
        .filter((step) => step.kind === before)
        .flatMap(({ proposerEmployeeId, proposerResponsibleId }) => [
          proposerEmployeeId,
          proposerResponsibleId,
        ]),
    );
    const people = await this.grants.peopleWith(manager, permission, unitId);
    const name = (await namesOf(manager, [unitId])).get(unitId) ?? '';
    const params = { date: fromDate, rule: null, month, what: { vi: name, en: name } };
    await this.notices.tell(
      manager,
      people
        .filter((person) => !took.has(person))
        .map((employeeId) => ({ employeeId, kind, subjectId: id, params })),
    );
  }

  private async untold(
    manager: EntityManager,
    closingId: string,
    kind: NoticeKind,
    people: readonly string[],
  ): Promise<string[]> {
    const told = await manager.query<{ id: string }[]>(
      'SELECT employee_id AS id FROM notice WHERE subject_id = $1 AND kind = $2',
      [closingId, kind],
    );
    const known = new Set(told.map(({ id }) => id));
    return people.filter((person) => !known.has(person));
  }
}

async function namesOf(
  manager: EntityManager,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM org_unit WHERE id = ANY($1::uuid[])',
    [unitIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
