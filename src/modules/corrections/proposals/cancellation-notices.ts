import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { peopleOf, type Caller } from '../../../platform/access/caller.js';
import { HeadsService } from '../heads.service.js';
import { RequestNotices, type RequestNoticeKind } from '../requests/request-notices.js';
import { enteredWords } from './entered-words.js';

/** What HR entered about a person, as others than the person are told of it. */
export interface ToldEntry {
  readonly id: string;
  readonly employeeId: string | null;
  readonly unitId: string | null;
  readonly proposerEmployeeId: string | null;
  readonly what: string;
  readonly date: CivilDate;
  readonly person: string | null;
}

/** Tells those who proposed or decide what becomes of an entry of HR, each of them once; never of what kind the leave is where that may tell of somebody's health. */
@Injectable()
export class CancellationNotices {
  constructor(
    private readonly heads: HeadsService,
    private readonly notices: RequestNotices,
  ) {}

  /** Whoever may decide: a wish to cancel it waits. */
  async asked(manager: EntityManager, caller: Caller, entry: ToldEntry): Promise<void> {
    await this.write(manager, 'request-cancel-asked', entry, await this.deciders(manager, caller, entry));
  }

  /** Whoever proposed it or may decide: somebody else withdrew it. */
  async withdrawn(manager: EntityManager, caller: Caller, entry: ToldEntry): Promise<void> {
    const deciders = await this.deciders(manager, caller, entry);
    await this.write(manager, 'entry-withdrawn', entry, [...deciders, entry.proposerEmployeeId]);
  }

  /** Whoever wished these to be cancelled: they stand. */
  async kept(manager: EntityManager, entries: readonly ToldEntry[]): Promise<void> {
    for (const entry of entries) await this.write(manager, 'entry-kept', entry, [entry.proposerEmployeeId]);
  }

  private async deciders(manager: EntityManager, caller: Caller, entry: ToldEntry): Promise<string[]> {
    if (entry.employeeId === null) return [];
    const deciders = await this.heads.deciders(manager, entry.employeeId, entry.unitId);
    return deciders.filter((reader) => !peopleOf(caller).includes(reader));
  }

  private async write(
    manager: EntityManager,
    kind: RequestNoticeKind,
    { id, employeeId, what, date, person }: ToldEntry,
    people: readonly (string | null)[],
  ): Promise<void> {
    if (employeeId === null) return;
    const params = { date, rule: null, person: person ?? '', what: enteredWords(what, false) };
    const readers = new Set(people.filter((reader) => reader !== null && reader !== employeeId));
    await this.notices.write(
      manager,
      [...readers].flatMap((reader) =>
        reader === null ? [] : [{ employeeId: reader, kind, subjectId: id, params }],
      ),
    );
  }
}
