import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { ReaderBinding, ReaderMatch, ReaderProfile } from '../../../../devices/driver/reader-binding.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { changesOf } from '../../audit/changes-of.js';
import { bindingFaults } from './binding-faults.js';
import { GateLearning } from './gate-learning.entity.js';
import { ReaderBindingRow } from './reader-binding.entity.js';
import { requireGate, type KnownGate } from './require-gate.js';

/** A change of a binding: what is given. */
export interface BindingChange {
  readonly code?: string | undefined;
  readonly match?: ReaderMatch | undefined;
  readonly profile?: ReaderProfile | undefined;
}

const taken = { reader_binding_code_key: new AppError('already-exists', { field: 'code' }) };

/** Which readers of a gate are read, and how. */
@Injectable()
export class ReaderBindingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** The bindings of a gate, oldest first. @throws AppError not-found */
  async list(caller: Caller, deviceId: string): Promise<ReaderBindingRow[]> {
    await requireGate(this.dataSource.manager, caller, deviceId, 'devices:read');
    return this.of(this.dataSource.manager, deviceId);
  }

  /** The bindings of a gate for the gate itself. */
  of(manager: EntityManager, deviceId: string): Promise<ReaderBindingRow[]> {
    return manager.find(ReaderBindingRow, { where: { deviceId, retiredAt: IsNull() }, order: { id: 'ASC' } });
  }

  /**
   * Binds a reader; what was learned of it is then forgotten. The gate takes it up with its next report.
   * @throws AppError not-found, already-exists, reader-binding-invalid with what its driver says
   */
  async add(caller: Caller, deviceId: string, binding: ReaderBinding): Promise<ReaderBindingRow> {
    check(binding);
    return this.changing(caller, deviceId, async (manager, gate) => {
      const now = this.clock.now();
      const row: ReaderBindingRow = {
        id: v7(), deviceId, ...binding, version: 1, createdAt: now, updatedAt: now, retiredAt: null,
      }; // prettier-ignore
      await manager.insert(ReaderBindingRow, columns(row));
      await manager.delete(GateLearning, { deviceId });
      await this.note(manager, gate, row.id, 'create', { after: { ...binding } });
      return row;
    });
  }

  /**
   * Changes a binding over version `version`.
   * @throws AppError not-found, version-conflict, already-exists, reader-binding-invalid
   */
  async update(caller: Caller, deviceId: string, id: string, version: number, change: BindingChange): Promise<ReaderBindingRow> {
    return this.changing(caller, deviceId, async (manager, gate) => {
      const row = await this.locked(manager, deviceId, id);
      if (row.version !== version) throw new AppError('version-conflict', { params: { version: row.version } });
      const { code = row.code, match = row.match, profile = row.profile } = change;
      const binding = { code, match, profile };
      check(binding);
      const changes = changesOf({ code: row.code, match: row.match, profile: row.profile }, binding);
      if (Object.keys(changes.after).length === 0) return row;
      const saved = { ...row, ...binding, version: version + 1, updatedAt: this.clock.now() };
      await manager.update(ReaderBindingRow, { id }, columns(saved));
      await this.note(manager, gate, id, 'update', changes);
      return saved;
    });
  }

  /** Ends a binding: the gate closes the reader. @throws AppError not-found */
  async remove(caller: Caller, deviceId: string, id: string): Promise<void> {
    await this.changing(caller, deviceId, async (manager, gate) => {
      const { code } = await this.locked(manager, deviceId, id);
      const now = this.clock.now();
      await manager.update(ReaderBindingRow, { id }, { retiredAt: now, updatedAt: now });
      await manager.query('UPDATE reader_downtime SET until_at = greatest(from_at, $3), noted_at = $3 WHERE device_id = $1 AND reader = $2 AND until_at IS NULL', [deviceId, code, now]);
      await this.note(manager, gate, id, 'retire', { before: { code } });
    });
  }

  private async locked(manager: EntityManager, deviceId: string, id: string): Promise<ReaderBindingRow> {
    const where = { id, deviceId, retiredAt: IsNull() };
    const row = await manager.findOne(ReaderBindingRow, { where, lock: { mode: 'pessimistic_write' } });
    if (row === null) throw new AppError('not-found');
    return row;
  }

  private changing<T>(caller: Caller, deviceId: string, work: (manager: EntityManager, gate: KnownGate) => Promise<T>): Promise<T> {
    return refusing(taken, () =>
      this.dataSource.transaction(async (manager) => work(manager, await requireGate(manager, caller, deviceId, 'devices:write'))),
    );
  }

  private note(manager: EntityManager, gate: KnownGate, id: string, verb: string, changes: { before?: Record<string, unknown>; after?: Record<string, unknown> }): Promise<void> {
    return this.audit.record(manager, { action: `reader.${verb}`, entityType: 'reader', entityId: id, unitId: gate.unitId, ...changes });
  }
} // prettier-ignore

function check(binding: ReaderBinding): void {
  const faults = bindingFaults(binding);
  if (faults.length > 0)
    throw new AppError('reader-binding-invalid', { params: { faults: faults.join('; ') } });
}

/** For TypeORM, whose types do not know members of any kind inside a JSON column. */
function columns({ match, profile, ...row }: ReaderBindingRow) {
  return { ...row, match: match as object, profile: profile as object };
}
