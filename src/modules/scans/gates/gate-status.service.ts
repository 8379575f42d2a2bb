import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReaderBinding } from '../../../../devices/driver/reader-binding.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { KnownDevice } from '../device-keys.service.js';
import { DevicesService } from '../devices.service.js';
import { GateLearningService } from './gate-learning.service.js';
import { GateState } from './gate-state.entity.js';
import { noteDowntimes } from './note-downtimes.js';
import { readGateReport } from './read-gate-report.js';
import { ReaderBindingsService } from './reader-bindings.service.js';

/** What a gate is told in answer to its report. */
export interface GateAnswer {
  readonly serverAt: Date;
  readonly bindings: readonly ReaderBinding[];
  readonly learn: { readonly candidateId: string; readonly until: Date } | null;
}

const NEVER = new Date(0);

/** Takes the reports of gates. */
@Injectable()
export class GateStatusService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly devices: DevicesService,
    private readonly bindings: ReaderBindingsService,
    private readonly learning: GateLearningService,
  ) {}

  /** Keeps a report and says what the gate shall do. @throws AppError invalid-input naming the field, not-permitted for no gate */
  async take({ id, kind }: KnownDevice, body: unknown): Promise<GateAnswer> {
    if (kind !== 'gate') throw new AppError('not-permitted');
    const read = readGateReport(body);
    if (!read.ok) throw new AppError('invalid-input', { field: read.field });
    const { report, learned, pastRead } = read.message;
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      // Two reports of one gate cannot be told apart in time otherwise: one waits for the other.
      const [device] = await manager.query<{ createdAt: Date }[]>('SELECT created_at AS "createdAt" FROM device WHERE id = $1 FOR NO KEY UPDATE', [id]);
      const before = await manager.findOneBy(GateState, { deviceId: id });
      const bound = await this.bindings.of(manager, id);
      // Before it heard our time, a gate tells times by a clock that nobody has checked: they count for nothing, and its next report follows at once.
      const isTimed = report.clockOffsetMs !== null;
      // Until a gate has read what its last run kept, it is as if that run were the last to report: what it tells then began before this.
      const isWhole = isTimed && pastRead;
      const told = isTimed ? new Date(report.deliveredUpTo) : NEVER;
      const deliveredUpTo = told < now ? told : now;
      if (isTimed)
        await noteDowntimes(manager, id, { ...before, createdAt: device?.createdAt ?? now }, read.message, bound.map(({ code }) => code), now);
      await manager.upsert(
        GateState,
        {
          deviceId: id,
          runId: isWhole ? report.runId : (before?.runId ?? report.runId),
          timedAt: isWhole ? now : (before?.timedAt ?? null),
          report: report as object,
          lastSeenAt: now,
          clockOffsetMs: report.clockOffsetMs,
          spoolDepth: report.spool.depth,
          deliveredUpTo,
        },
        ['deviceId'],
      );
      await this.devices.noteDelivery(manager, id, deliveredUpTo);
      await this.learning.keep(manager, id, learned);
      return {
        serverAt: this.clock.now(),
        bindings: bound.map(({ code, match, profile }) => ({ code, match, profile })),
        learn: await this.learning.orderFor(manager, id),
      };
    });
  }
} // prettier-ignore
