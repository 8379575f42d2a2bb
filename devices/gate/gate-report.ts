import type { ReaderBinding } from '../driver/reader-binding.js';
import type { ReaderHealth } from '../driver/reader-health.js';
import type { LearnedCard } from './learned-card.js';
import type { ReaderCandidate } from './reader-candidate.js';
import type { ReaderDowntime } from './reader-downtimes.js';
import type { SpoolAlarm } from './spool-limits.js';
import type { UploadState } from './uploader.js';

/** What a gate tells of itself; instants in ISO 8601, by the server's clock as far as the gate knows it. No card numbers. */
export interface GateReport {
  /** Another one with each start of the agent. */
  readonly runId: string;
  readonly version: string;
  readonly hostName: string;
  readonly startedAt: string;
  /** Until when the run before this one was alive. */
  readonly previousAliveAt: string | null;
  /** False while the disk has not shown what the run before this one kept: more from before is still to be told. Absent of older gates. */
  readonly pastRead?: boolean;
  readonly readers: readonly ReaderReport[];
  readonly spool: {
    readonly depth: number;
    readonly oldestAt: string | null;
    readonly deadLetters: number;
    /** `repaired` only where nothing else is wrong: {@link repair} tells it in any case. */
    readonly alarm: SpoolAlarm | null;
    readonly failure: string | null;
    /** What the operator reads of a repair that nobody has taken note of; older gates do not tell it apart from the alarm. */
    readonly repair?: string | null;
  };
  readonly upload: { readonly state: UploadState; readonly lastError: string | null };
  readonly clockOffsetMs: number | null;
  /** Everything that was scanned before this has arrived; 1970 when the gate cannot tell what waits. */
  readonly deliveredUpTo: string;
  readonly candidates: readonly ReaderCandidate[];
  readonly learned: LearnedCard | null;
  readonly downtimes: readonly {
    readonly reader: string;
    readonly from: string;
    readonly until: string | null;
    readonly reason: ReaderDowntime['reason'];
  }[];
}

export interface ReaderReport extends Omit<ReaderHealth, 'since' | 'lastReportAt' | 'lastScanAt'> {
  readonly since: string;
  readonly lastReportAt: string | null;
  readonly lastScanAt: string | null;
}

/** What the server answers to a report. */
export interface GateOrders {
  readonly serverAt: string;
  readonly bindings: readonly ReaderBinding[];
  readonly learn: { readonly candidateId: string; readonly until: string } | null;
}

/** Whether an answer is one: a proxy, or what else listens at that address, may say 200 with anything. */
export function isGateOrders(body: unknown): body is GateOrders {
  const { serverAt, bindings, learn } = (body ?? {}) as Partial<Record<keyof GateOrders, unknown>>;
  if (!isInstant(serverAt) || !Array.isArray(bindings) || learn === undefined) return false;
  if (learn === null) return true;
  const { candidateId, until } = learn as Record<string, unknown>;
  return typeof candidateId === 'string' && isInstant(until);
}

/** Whether this is the text of an instant. */
export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && Number.isFinite(Date.parse(value));
}
