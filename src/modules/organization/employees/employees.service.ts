import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { changesOf } from '../../audit/changes-of.js';
import { BadgeRecords, type BadgeData } from '../badges/badge-records.js';
import { badgeRefusals } from '../badges/badges.service.js';
import { given } from '../given.js';
import { isUnitInScope } from '../organization-scope.js';
import { PostingRecords, type PostingData } from '../postings/posting-records.js';
import { postingRefusals } from '../postings/postings.service.js';
import { shareStructure } from '../../../platform/database/structure-lock.js';
import { requireVersion } from '../versioned.js';
import { checkEmployee, employeeRefusals, factsOfEmployee, type EmployeeData } from './employee-data.js';
import { Employee } from './employee.entity.js';
import { employeePermissions, lockEmployee, unitOfEmployee } from './lock-employee.js';

/** A new person with everything that can be said at once. */
export interface NewEmployee extends EmployeeData {
  readonly postings?: readonly PostingData[];
  readonly badges?: readonly Omit<BadgeData, 'employeeId'>[];
}

/** Creates, reads and changes people. */
@Injectable()
export class EmployeesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly postings: PostingRecords,
    private readonly badges: BadgeRecords,
  ) {}

  /**
   * Creates a person with postings and badges, all or nothing.
   * @throws AppError already-exists, outside-scope when no posting puts the person into the caller's
   * scope, and the refusals of postings and badges.
   */
  async create(caller: Caller, data: NewEmployee): Promise<Employee> {
    return this.changing((manager) => this.createIn(manager, caller, data));
  }

  /** As {@link create}, inside a transaction that does more. */
  async createIn(manager: EntityManager, caller: Caller, data: NewEmployee): Promise<Employee> {
    checkEmployee(data);
    const roots = requiredScope(caller, 'employees:write');
    await shareStructure(manager);
    const now = this.clock.now();
    const employee: Employee = {
      id: v7(),
      code: data.code,
      fullName: data.fullName,
      staffKind: data.staffKind,
      position: data.position ?? null,
      email: data.email ?? null,
      phone: data.phone ?? null,
      sex: data.sex ?? null,
      activeFrom: data.activeFrom ?? null,
      activeUntil: data.activeUntil ?? null,
      serviceSince: data.serviceSince ?? null,
      pseudonymisedAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await manager.insert(Employee, employee);
    // Places of duty first: they decide where a home agency may be.
    const ordered = [...(data.postings ?? [])].sort((a, b) => a.kind.localeCompare(b.kind));
    for (const posting of ordered) await this.postings.insert(manager, caller, employee.id, posting);
    const unitId = await unitOfEmployee(manager, employee.id, now);
    if (!(await isUnitInScope(manager, roots, unitId))) {
      throw new AppError('outside-scope', { field: 'postings' });
    }
    await this.note(manager, 'employee.create', employee.id, unitId, { after: factsOfEmployee(employee) });
    for (const badge of data.badges ?? []) {
      await this.badges.insert(manager, caller, { ...badge, employeeId: employee.id }, unitId);
    }
    return employee;
  }

  /**
   * Changes what is given, over version `version`.
   * @throws AppError version-conflict, own-record, outside-scope, not-found, already-exists
   */
  async update(
    caller: Caller,
    id: string,
    version: number,
    change: Partial<Omit<EmployeeData, 'activeUntil'>>,
  ): Promise<Employee> {
    return this.changing(async (manager) => {
      const { employee, unitId } = await lockEmployee(
        manager,
        caller,
        employeePermissions,
        id,
        this.clock.now(),
      );
      requireVersion(employee, version);
      const changed: Employee = { ...employee, ...given(change) };
      checkEmployee(changed);
      return this.save(manager, employee, changed, unitId, 'employee.update');
    });
  }

  /**
   * The person, as the caller may see them. A look at somebody else's record is noted.
   * @throws AppError not-found
   */
  async read(caller: Caller, id: string): Promise<{ employee: Employee; unitId: string | null }> {
    const { manager } = this.dataSource;
    const employee = await manager.findOneBy(Employee, { id });
    const unitId = employee && (await unitOfEmployee(manager, id, this.clock.now()));
    const visible = await isUnitInScope(manager, requiredScope(caller, 'employees:read'), unitId);
    if (employee === null || !visible) throw new AppError('not-found');
    if (caller.employeeId !== id) await this.note(manager, 'employee.read', id, unitId, {});
    return { employee, unitId };
  }

  /** The codes of people by their ids, for those who may see them already. */
  async codesOf(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.query<{ id: string; code: string }[]>(
      'SELECT id, code FROM employee WHERE id = ANY($1::uuid[])',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  /**
   * The person of a code, in upper or lower case.
   * @throws AppError unknown-reference
   */
  async employeeByCode(code: string, manager = this.dataSource.manager): Promise<Employee> {
    const employee = await manager
      .createQueryBuilder(Employee, 'employee')
      .where('lower(employee.code) = lower(CAST(:code AS text))', { code: code.trim() })
      .getOne();
    if (employee === null) throw new AppError('unknown-reference', { params: { field: code } });
    return employee;
  }

  /** The unit by which a person is seen: place of duty at `at`, else home agency then, else the latest. */
  async unitOf(employeeId: string, at: Date, manager = this.dataSource.manager): Promise<string | null> {
    return unitOfEmployee(manager, employeeId, at);
  }

  /** Whether the person is employed on the civil date which the instant has where they work. */
  async isEmployed(employeeId: string, at: Date, manager = this.dataSource.manager): Promise<boolean> {
    const [row] = await manager.query<[{ employed: boolean }]>('SELECT is_employed($1, $2) AS employed', [
      employeeId,
      at,
    ]);
    return row.employed;
  }

  /** Stores `changed` as the next version of a locked person; nothing when they are equal. */
  async save(
    manager: EntityManager,
    employee: Employee,
    changed: Employee,
    unitId: string | null,
    action: string,
  ): Promise<Employee> {
    const changes = changesOf(factsOfEmployee(employee), factsOfEmployee(changed));
    if (Object.keys(changes.after).length === 0) return employee;
    const saved = { ...changed, version: employee.version + 1, updatedAt: this.clock.now() };
    await manager.update(Employee, { id: employee.id }, saved);
    await this.note(manager, action, employee.id, unitId, changes);
    return saved;
  }

  private note(
    manager: EntityManager,
    action: string,
    id: string,
    unitId: string | null,
    changes: { before?: Record<string, unknown>; after?: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(manager, {
      action,
      entityType: 'employee',
      entityId: id,
      subjectEmployeeId: id,
      unitId,
      ...changes,
    });
  }

  private changing<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return refusing({ ...employeeRefusals, ...postingRefusals, ...badgeRefusals }, () =>
      this.dataSource.transaction(work),
    );
  }
}
