import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LearnedCard } from '../../../../devices/gate/learned-card.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { GateLearning } from './gate-learning.entity.js';
import { GateState } from './gate-state.entity.js';
import { learnedFits, type LearnedFitView } from './learned-fits.js';
import type { ReadCandidate } from './read-gate-report.js';
import { requireGate } from './require-gate.js';

/** How "scan a card now" stands. `waiting` for a card; `learned`; `failed`, with why; `none`: nobody asked, or it is long over. */
export interface LearningView {
  readonly state: 'none' | 'waiting' | 'learned' | 'failed';
  readonly candidate: ReadCandidate | null;
  readonly until: Date | null;
  /** What the reader gave, for comparing with the number printed on the card. */
  readonly text: string | null;
  /** The ways in which this is a card number, the likeliest first. */
  readonly formats: readonly LearnedFitView[];
  readonly problem: LearnedCard['problem'];
}

const LISTEN_MS = 60_000;
/** A card number is personal: what was learned is shown no longer than this. */
const SHOWN_MS = 10 * 60_000;
const NOTHING: LearningView = {
  state: 'none',
  candidate: null,
  until: null,
  text: null,
  formats: [],
  problem: null,
};

/** "Scan a card now": an administrator picks a plugged-in device, holds a card to it and sees what came. */
@Injectable()
export class GateLearningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Lets the gate listen to one candidate for a minute. @throws AppError not-found, reader-candidate-gone */
  async start(caller: Caller, deviceId: string, candidateId: string): Promise<LearningView> {
    await this.dataSource.transaction(async (manager) => {
      const gate = await requireGate(manager, caller, deviceId, 'devices:write');
      const candidate = await this.candidate(manager, deviceId, candidateId);
      if (candidate === null) throw new AppError('reader-candidate-gone', { field: 'candidateId' });
      const until = new Date(this.clock.now().getTime() + LISTEN_MS);
      await manager.upsert(GateLearning, { deviceId, candidateId, until, learned: null, learnedAt: null }, ['deviceId']);
      await this.audit.record(manager, {
        action: 'reader.learn',
        entityType: 'device',
        entityId: deviceId,
        unitId: gate.unitId,
        after: { candidate: candidate.name, port: candidate.port ?? candidate.path },
      });
    });
    return this.read(caller, deviceId);
  }

  /** How it stands. @throws AppError not-found */
  async read(caller: Caller, deviceId: string): Promise<LearningView> {
    const { manager } = this.dataSource;
    await requireGate(manager, caller, deviceId, 'devices:write');
    const found = await manager.findOneBy(GateLearning, { deviceId });
    const now = this.clock.now().getTime();
    if (found === null || found.until.getTime() + SHOWN_MS < now) return NOTHING;
    const candidate = await this.candidate(manager, deviceId, found.candidateId);
    const base = { ...NOTHING, candidate, until: found.until };
    const { learned } = found;
    if (learned === null) {
      const waiting = found.until.getTime() > now;
      return { ...base, state: waiting ? 'waiting' : 'failed', problem: waiting ? null : 'timeout' };
    }
    if (learned.text === null) return { ...base, state: 'failed', problem: learned.problem };
    return { ...base, state: 'learned', text: learned.text, formats: learnedFits(learned, candidate) };
  }

  /** What a gate has to listen to now; null when nothing. */
  async orderFor(manager: EntityManager, deviceId: string): Promise<{ candidateId: string; until: Date } | null> {
    const found = await manager.findOneBy(GateLearning, { deviceId });
    if (found === null || found.learned !== null || found.until <= this.clock.now()) return null;
    return { candidateId: found.candidateId, until: found.until };
  }

  /** Keeps what the gate learned, when it was asked for; what is too old to be shown is removed. */
  async keep(manager: EntityManager, deviceId: string, learned: LearnedCard | null): Promise<void> {
    const now = this.clock.now();
    await manager.query('DELETE FROM gate_learning WHERE device_id = $1 AND until < $2', [deviceId, new Date(now.getTime() - SHOWN_MS)]);
    if (learned === null) return;
    await manager.query(
      `UPDATE gate_learning SET learned = $3, learned_at = $4
       WHERE device_id = $1 AND candidate_id = $2 AND learned IS NULL`,
      [deviceId, learned.candidateId, learned, now],
    );
  }

  private async candidate(manager: EntityManager, deviceId: string, id: string): Promise<ReadCandidate | null> {
    const state = await manager.findOneBy(GateState, { deviceId });
    return state?.report.candidates.find((candidate) => candidate.id === id) ?? null;
  }
} // prettier-ignore
