import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  hasInputs,
  headerValue,
  headerWitnesses,
  revisionText,
  type HashedLine,
} from '../../core/closing/revision-header.js';
import { fingerprintStart, verificationCode } from '../../core/closing/verification-code.js';
import type { Caller } from '../../platform/access/caller.js';
import { requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import { reaches, seenClosing, unitsWithin } from './closing-access.js';
import { Closing, ClosingRevision } from './closing.entity.js';
import { RevisionReader, type RevisionDifferences } from './revision-reader.service.js';
import { RevisionResults, type RevisionResult } from './revision-results.service.js';
import { SealingWitnesses } from './sealing-witnesses.service.js';
import { sha256 } from './sha256.js';

/**
 * What is wrong with a revision as it is stored: `missing`; `content` is not what the fingerprint is over, or what was written down beside it; `chain`: it does not name the
 * fingerprint of the revision before; `audit`: the audit trail has another fingerprint, or none.
 */
export type StoredFault = 'missing' | 'content' | 'chain' | 'audit';

/** The same, and `result`: days that do not come out of the stored inputs as they were sealed. */
export type RevisionFault = StoredFault | 'result';

/** One revision, looked at. */
export interface VerifiedRevision {
  readonly revision: number;
  /** As it is stored; null where the revision is missing. */
  readonly fingerprint: string | null;
  /** What the stored content gives. */
  readonly recomputed: string | null;
  readonly faults: readonly RevisionFault[];
  /** What its inputs give; null where they were not sealed: in the first form, or where the revision is missing. */
  readonly result: RevisionResult | null;
}

/** A closing, looked at. */
export interface Verification {
  /** Whether every revision is what was sealed. Differences to today are no fault. */
  readonly intact: boolean;
  readonly revisions: readonly VerifiedRevision[];
  /** What differs today from the newest revision; null while there is none that can be read. */
  readonly differences: RevisionDifferences | null;
}

/** What the code that a report prints (`Mã kiểm chứng`) stands for. */
export interface VerifiedCode {
  readonly code: string;
  readonly closingId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly month: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly revision: number;
  /** Whether no later revision was sealed. */
  readonly newest: boolean;
  readonly fingerprint: string;
  readonly sealedAt: Date;
  /** Whether what is stored is what was sealed. */
  readonly intact: boolean;
  readonly faults: readonly StoredFault[];
}

type StoredRevision = Omit<VerifiedRevision, 'result' | 'faults'> & {
  readonly faults: readonly StoredFault[];
  readonly sealed: ClosingRevision | null;
};

type CodeRow = Omit<VerifiedCode, 'code' | 'intact' | 'faults' | 'newest'> & { readonly latest: number };

const BATCH = 500;

/** Checks sealed months: that they are what was sealed, and what differs from them today. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: RevisionReader,
    private readonly results: RevisionResults,
    private readonly witnesses: SealingWitnesses,
  ) {}

  /**
   * Looks at three things apart: what is stored, what this software makes of the stored inputs, and what differs today. Days are named of the
   * caller's units; that some day elsewhere does not come out as it was sealed is a fault all the same.
   * @throws AppError not-permitted, not-found
   */
  async verify(caller: Caller, id: string): Promise<Verification> {
    const { manager } = this.dataSource;
    const closing = await seenClosing(manager, caller, id);
    const seen = await this.seenUnits(caller);
    const revisions: VerifiedRevision[] = [];
    for (let revision = 1; revision <= closing.revision; revision += 1) {
      const previous = revisions.at(-1)?.fingerprint ?? '-';
      const { sealed, ...stored } = await this.verifyRevision(manager, closing, revision, previous);
      const found = sealed && hasInputs(sealed.header) ? await this.results.of(manager, sealed, seen) : null;
      const faults = found !== null && found.differing > 0 ? [...stored.faults, 'result' as const] : stored.faults;
      revisions.push({ ...stored, faults, result: found });
    }
    const newest = revisions.at(-1);
    const readable = newest !== undefined && !newest.faults.some((fault) => fault === 'missing' || fault === 'content');
    return {
      intact: revisions.every(({ faults }) => faults.length === 0),
      revisions,
      differences: readable ? await this.differences(caller, closing, closing.revision) : null,
    };
  } // prettier-ignore

  /** What differs today from the newest revision. @throws AppError not-permitted, not-found also before anything was sealed */
  async differencesOf(caller: Caller, id: string): Promise<RevisionDifferences> {
    const closing = await seenClosing(this.dataSource.manager, caller, id);
    return this.differences(caller, closing, closing.revision);
  }

  /** The sealed month that a printed code names, looked at. @throws AppError not-permitted, not-found also for what is no code */
  async byCode(caller: Caller, typed: string): Promise<VerifiedCode> {
    const { manager } = this.dataSource;
    const roots = scopeParameter(requiredScope(caller, 'closings:read'));
    const start = fingerprintStart(typed);
    if (start === undefined) throw new AppError('not-found');
    const [row] = await manager.query<CodeRow[]>(
      `SELECT c.id AS "closingId", u.code AS "unitCode", u.name AS "unitName", c.month, c.from_date AS "fromDate", c.to_date AS "toDate", r.revision, c.revision AS latest, r.fingerprint,
         r.sealed_at AS "sealedAt"
       FROM closing_revision r JOIN closing c ON c.id = r.closing_id JOIN org_unit u ON u.id = c.unit_id
       WHERE starts_with(r.fingerprint, $1) AND ${reaches('part', 'c.unit_id', '$2')} ORDER BY r.sealed_at LIMIT 1`,
      [start, roots],
    );
    if (row === undefined) throw new AppError('not-found');
    const closing = await manager.findOneByOrFail(Closing, { id: row.closingId });
    const before = await this.reader.revision(manager, closing.id, row.revision - 1);
    const { faults } = await this.verifyRevision(manager, closing, row.revision, before?.fingerprint ?? '-');
    const { latest, ...found } = row;
    const newest = row.revision === latest;
    return { ...found, code: verificationCode(row.fingerprint), newest, intact: faults.length === 0, faults };
  } // prettier-ignore

  private async differences(
    caller: Caller,
    closing: Closing,
    revision: number,
  ): Promise<RevisionDifferences> {
    const { manager } = this.dataSource;
    const sealed = await this.reader.revision(manager, closing.id, revision);
    if (sealed === null) throw new AppError('not-found');
    return this.reader.differences(manager, closing, sealed, await this.seenUnits(caller));
  }

  /** Units that the caller may see; null for all. @throws AppError not-permitted */
  private async seenUnits(caller: Caller): Promise<ReadonlySet<string> | null> {
    if (requiredScope(caller, 'closings:read') === 'everywhere') return null;
    const { manager } = this.dataSource;
    const all = await manager.query<{ id: string }[]>('SELECT id FROM org_unit');
    return new Set(await unitsWithin(manager, caller, 'closings:read', all.map(({ id }) => id)));
  } // prettier-ignore

  private async verifyRevision(
    manager: EntityManager,
    closing: Closing,
    revision: number,
    previous: string,
  ): Promise<StoredRevision> {
    const sealed = await this.reader.revision(manager, closing.id, revision);
    if (sealed === null)
      return { revision, fingerprint: null, recomputed: null, faults: ['missing'], sealed };
    const withInputs = hasInputs(sealed.header);
    const hashes: HashedLine[] = [];
    for (let after: string[] = []; ;) {
      const lines = await this.reader.linesOf(manager, sealed.id, after, BATCH);
      for (const { employeeId, unitId, content, inputs } of lines) {
        const line = { employeeId, unitId, hash: sha256(content) };
        hashes.push(withInputs ? { ...line, inputsHash: sha256(inputs ?? '') } : line);
      }
      const last = lines.at(-1);
      if (last === undefined) break;
      after = [last.employeeId, last.unitId];
    }
    const basisHash = withInputs ? sha256(sealed.basis ?? '') : null;
    const recomputed = sha256(revisionText(sealed.header, sha256(sealed.rules), basisHash, hashes));
    const faults: StoredFault[] = [];
    const isContent =
      recomputed === sealed.fingerprint &&
      speaksOf(sealed, closing) &&
      (await this.isWitnessed(manager, sealed));
    if (!isContent) faults.push('content');
    if (headerValue(sealed.header, 'previous') !== previous) faults.push('chain');
    if (!(await this.isAudited(manager, closing, sealed))) faults.push('audit');
    return { revision, fingerprint: sealed.fingerprint, recomputed, faults, sealed };
  }

  /** Whether what was written down beside a revision is what its header names. */
  private async isWitnessed(manager: EntityManager, { id, header }: ClosingRevision): Promise<boolean> {
    for (const { name, hash } of headerWitnesses(header)) {
      const kept = await this.witnesses.kept(manager, id, name);
      if (kept === undefined || sha256(kept) !== hash) return false;
    }
    return true;
  }

  /** Whether the audit trail, which has a chain of its own, tells of the same fingerprint. */
  private async isAudited(
    manager: EntityManager,
    { id }: Closing,
    { revision, fingerprint }: ClosingRevision,
  ): Promise<boolean> {
    const rows = await manager.query<{ fingerprint: string }[]>(
      `SELECT after->>'fingerprint' AS fingerprint FROM audit_entry
       WHERE entity_type = 'closing' AND entity_id = $1 AND action = 'closing.seal' AND (after->>'revision')::int = $2`,
      [id, revision],
    );
    return rows.length === 1 && rows[0]?.fingerprint === fingerprint;
  }
}

/** Whether the columns beside the header say what it says. */
function speaksOf(
  { header, revision, sealedAt, sealedBy }: ClosingRevision,
  { unitId, month, fromDate, toDate }: Closing,
): boolean {
  const expected = {
    // The first form names no dates: its months are those of the calendar.
    ...(hasInputs(header) ? { period: `${fromDate} ${toDate}` } : {}),
    unit: unitId, month, revision: `${revision}`, at: sealedAt.toISOString(), by: JSON.stringify(sealedBy),
  }; // prettier-ignore
  return Object.entries(expected).every(([name, value]) => headerValue(header, name) === value);
}
