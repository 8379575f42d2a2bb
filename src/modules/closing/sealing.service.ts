import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { DayWithoutInputs } from '../../core/closing/days-without-inputs.js';
import { revisionHeader, revisionText, type HashedLine } from '../../core/closing/revision-header.js';
import { inputsSealer } from '../../core/closing/sealed-inputs.js';
import { sealedLine } from '../../core/closing/sealed-line.js';
import type { Caller } from '../../platform/access/caller.js';
import { refuseOwnProposal } from '../../platform/access/refuse-own-proposal.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { JobsService, type JobRequest } from '../../platform/jobs/jobs.service.js';
import { SealableInputs } from '../attendance/sealable-inputs.service.js';
import { AuditSealer } from '../audit/audit-sealer.js';
import { AuditService } from '../audit/audit.service.js';
import { FindingsService } from '../compliance/findings.service.js';
import { lockedClosing } from './closing-access.js';
import { lineDigests } from './closing-digests.js';
import { ClosingNotices } from './closing-notices.js';
import { aloneInMonth, refuseUnsealedWithin } from './closing-overlap.js';
import { firstStart, periodOf, spanOf, type ClosingSpan } from './closing-period.js';
import { ClosingReadiness } from './closing-readiness.service.js';
import { ClosingRules } from './closing-rules.service.js';
import { noteSteps } from './closing-steps.js';
import { Closing, ClosingRevision, type ClosingLine } from './closing.entity.js';
import { checkedStep, refuseSealed } from './confirmations.service.js';
import { engineVersion } from './engine-version.js';
import { MonthLines } from './month-lines.service.js';
import { SecondPerson } from './second-person.service.js';
import { SealingWitnesses } from './sealing-witnesses.service.js';
import { sha256 } from './sha256.js';
import { digestOfDays, withoutInputs } from './unreproducible-days.service.js';

/** What sealing gives. */
export interface SealedRevision {
  readonly revision: number;
  readonly fingerprint: string;
}

/** What goes with a seal. */
export interface SealOptions {
  readonly acknowledged: string | null;
  /** The round that was to be sealed: a later one was not meant. */
  readonly round: number;
  /** Told how far it is, 0 to 100; what it throws leaves the month as it was. */
  readonly progress: (percent: number) => Promise<void>;
}

interface ToSeal {
  readonly closing: Closing;
  readonly span: ClosingSpan;
  readonly sealedBy: string;
  readonly at: Date;
  readonly options: SealOptions;
  /** That head and sealer are one person; null: they are two. */
  readonly alone: string | null;
}

/** Seals a month: writes down its days, its findings and the rules, with a fingerprint over all of it. */
@Injectable()
export class SealingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly auditSealer: AuditSealer,
    private readonly findings: FindingsService,
    private readonly readiness: ClosingReadiness,
    private readonly lines: MonthLines,
    private readonly inputs: SealableInputs,
    private readonly rules: ClosingRules,
    private readonly jobs: JobsService,
    private readonly witnesses: SealingWitnesses,
    private readonly notices: ClosingNotices,
    private readonly second: SecondPerson,
  ) {}

  /**
   * Seals what HR checked, in one transaction that sees one moment of the database. Nobody seals what they checked themselves,
   * and who confirmed as head only where there is no second person, which the seal says. Days that cannot be computed again are sealed only by whoever acknowledged just these: `acknowledged` is the digest of {@link UnreproducibleDaysService}.
   * @throws AppError closing-without-inputs, not-permitted, not-found, closing-sealed, closing-narrower-first, closing-out-of-order, own-record,
   * closing-not-ready, closing-changed
   */
  async seal(caller: Caller, id: string, options: SealOptions): Promise<SealedRevision> {
    await this.findings.judgeChangedDays();
    const auditHead = await this.auditSealer.head();
    const found = await this.dataSource.manager.findOneBy(Closing, { id });
    const seal = async (manager: EntityManager): Promise<SealedRevision> => {
      const closing = await lockedClosing(manager, caller, id, 'closings:seal', 'whole');
      refuseSealed(closing);
      if (closing.round !== options.round) throw new AppError('closing-out-of-order');
      await refuseUnsealedWithin(manager, closing);
      const span = await spanOf(manager, closing);
      await this.readiness.require(manager, closing, { span });
      const check = await checkedStep(manager, closing, span);
      refuseOwnProposal(caller, check);
      const alone = await this.second.require(manager, caller, closing, span, check);
      const at = this.clock.now();
      const facts = { closing, span, sealedBy: caller.label, at, options, alone };
      const { bare, ...sealed } = await this.write(manager, facts, auditHead);
      await manager.update(Closing, { id }, { status: 'sealed', revision: sealed.revision });
      await noteSteps(manager, caller, closing, at, [
        { kind: 'seal', digest: sealed.fingerprint, ...(alone === null ? {} : { note: alone }) },
      ]);
      await this.audit.record(manager, {
        action: 'closing.seal', entityType: 'closing', entityId: id, unitId: closing.unitId,
        after: { month: closing.month, ...sealed, daysWithoutInputs: bare, ...(alone === null ? {} : { alone }) },
      }); // prettier-ignore
      await this.jobs.enqueue(sealedJob(closing, sealed.revision), manager);
      return sealed;
    };
    const sealed = await refusing({}, () =>
      aloneInMonth(this.dataSource, found?.month ?? '', seal, () => options.progress(0)),
    );
    // Afterwards: who reads such a notice meanwhile would be in the way of the whole seal.
    if (found !== null) await this.notices.sealed(this.dataSource.manager, found);
    return sealed;
  }

  /** What was sealed in a round; null: nothing. */
  async of(closingId: string, revision: number): Promise<SealedRevision | null> {
    const found = await this.dataSource.manager.findOneBy(ClosingRevision, { closingId, revision });
    return found === null ? null : { revision, fingerprint: found.fingerprint };
  }

  private async write(
    manager: EntityManager,
    { closing, span, sealedBy, at, options, alone }: ToSeal,
    auditHead: ClosingRevision['auditHead'],
  ): Promise<SealedRevision & { readonly bare: number }> {
    const id = v7();
    const revision = closing.round;
    const before = await manager.findOneBy(ClosingRevision, {
      closingId: closing.id,
      revision: revision - 1,
    });
    const { hashes, basis, bare } = await this.writeLines(manager, id, span, options);
    if (bare.length > 0 && digestOfDays(bare) !== options.acknowledged)
      throw new AppError('closing-without-inputs', { params: { days: bare.length } });
    const rules = JSON.stringify(
      await this.rules.of(manager, span.unitIds, { ...periodOf(closing), from: firstStart(span) }),
    );
    const { unitId } = closing;
    const texts = await this.witnesses.texts(manager, {
      unitId,
      unitIds: span.unitIds,
      ...periodOf(closing),
    });
    const header = revisionHeader({
      unitId: closing.unitId, month: closing.month, revision, previous: before?.fingerprint ?? null, engine: engineVersion,
      unitIds: span.unitIds, from: closing.fromDate, to: closing.toDate, sealedBy, sealedAt: at.toISOString(),
      witnesses: [...texts].map(([name, text]) => ({ name, hash: sha256(text) })),
      ...(alone === null ? {} : { note: alone }),
    }); // prettier-ignore
    const fingerprint = sha256(revisionText(header, sha256(rules), sha256(basis), hashes));
    await manager.insert(ClosingRevision, {
      id, closingId: closing.id, revision, header, rules, basis, fingerprint, auditHead, sealedBy, sealedAt: at,
    }); // prettier-ignore
    await this.witnesses.keep(manager, id, texts);
    return { revision, fingerprint, bare: bare.length };
  }

  private async writeLines(
    manager: EntityManager,
    revisionId: string,
    span: ClosingSpan,
    { progress }: SealOptions,
  ): Promise<{ hashes: HashedLine[]; basis: string; bare: DayWithoutInputs[] }> {
    const sealer = inputsSealer();
    const people = (await lineDigests(manager, span)).map(({ employeeId }) => employeeId);
    const hashes: HashedLine[] = [];
    const bare: DayWithoutInputs[] = [];
    let done = 0;
    for await (const { people: some, lines } of this.lines.of(manager, span, people)) {
      await progress((100 * done) / people.length);
      done += some.length;
      const found = await this.inputs.of(
        manager,
        lines.flatMap(({ days }) => days),
      );
      bare.push(...found.filter(({ input }) => input === null).map(({ day }) => withoutInputs(day)));
      const inputOf = new Map(found.map(({ day, input }) => [day, input]));
      const written = lines.map(({ employeeId, unitId, days, findings }) => {
        const inputs = days.flatMap((day) => inputOf.get(day) ?? []);
        return { employeeId, unitId, content: sealedLine(days, findings), inputs: sealer.line(inputs) };
      });
      await insertLines(manager, revisionId, written);
      for (const { employeeId, unitId, content, inputs } of written)
        hashes.push({ employeeId, unitId, hash: sha256(content), inputsHash: sha256(inputs) });
    }
    return { hashes, basis: sealer.basis(), bare };
  }
}

type WrittenLine = Omit<ClosingLine, 'revisionId' | 'inputs'> & { readonly inputs: string };

/** Each value by itself: as arrays of texts, which are quoted and read sign by sign, the same lines took five times as long. */
async function insertLines(
  manager: EntityManager,
  revisionId: string,
  lines: readonly WrittenLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map((_, at) => `($1, ${[2, 3, 4, 5].map((place) => `$${at * 4 + place}`).join(', ')})`);
  await manager.query(
    `INSERT INTO closing_line (revision_id, employee_id, unit_id, content, inputs) VALUES ${rows.join(', ')}`,
    [revisionId, ...lines.flatMap(({ employeeId, unitId, content, inputs }) => [employeeId, unitId, content, inputs])],
  );
} // prettier-ignore

/** What those further right do when a month is sealed: its reports. */
export const SEALED_JOB = 'closing.sealed';

function sealedJob({ id, unitId, month }: Closing, revision: number): JobRequest {
  return { kind: SEALED_JOB, unitId, period: `${month} r${revision}`, payload: { closingId: id, month, revision } };
} // prettier-ignore
