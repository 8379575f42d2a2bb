import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { StepKind } from '../../core/closing/closing-status.js';
import type { Caller } from '../../platform/access/caller.js';
import { ClosingStep, type Closing } from './closing.entity.js';

/** What a step says beside who took it. */
export interface StepFacts {
  readonly kind: StepKind;
  readonly unitId?: string;
  readonly employeeId?: string;
  readonly digest?: string;
  readonly note?: string;
}

/** Notes steps of a caller. */
export async function noteSteps(
  manager: EntityManager,
  caller: Caller,
  { id: closingId, round }: Pick<Closing, 'id' | 'round'>,
  at: Date,
  steps: readonly StepFacts[],
): Promise<void> {
  await manager.insert(
    ClosingStep,
    steps.map(({ kind, unitId = null, employeeId = null, digest = null, note = null }) => ({
      id: v7(), closingId, round, kind, unitId, employeeId, digest, note, byLabel: caller.label, at,
      proposerAccountId: caller.accountId, proposerEmployeeId: caller.employeeId,
      proposerResponsibleId: caller.responsibleEmployeeId ?? null, proposerTokenId: caller.tokenId,
    })),
  ); // prettier-ignore
}

/** The steps of a closing's present round, the newest first. */
export async function stepsOfRound(
  manager: EntityManager,
  { id: closingId, round }: Pick<Closing, 'id' | 'round'>,
): Promise<ClosingStep[]> {
  return manager.find(ClosingStep, { where: { closingId, round }, order: { at: 'DESC', id: 'DESC' } });
}

/** The newest step of a kind for each unit or person; `steps` are the newest first. */
export function newestBy(
  steps: readonly ClosingStep[],
  kind: 'person' | 'head',
): ReadonlyMap<string, ClosingStep> {
  const found = new Map<string, ClosingStep>();
  for (const step of steps) {
    const key = kind === 'person' ? step.employeeId : step.unitId;
    if (step.kind === kind && key !== null && !found.has(key)) found.set(key, step);
  }
  return found;
}
