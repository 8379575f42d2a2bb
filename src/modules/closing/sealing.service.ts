import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { revisionHeader, revisionText, type HashedLine } from '../../core/closing/revision-header.js';
import { inputsSealer } from '../../core/closing/sealed-inputs.js';
import { sealedLine } from '../../core/closing/sealed-line.js';
import type { Caller } from '../../platform/access/caller.js';
import { refuseOwnProposal } from '../../platform/access/refuse-own-proposal.js';
import { Clock } from '../../platform/clock/clock.js';
import { refusing } from '../../platform/errors/database-error.js';
import { JobsService, type JobRequest } from '../../platform/jobs/jobs.service.js';
import { SealableInputs } from '../attendance/sealable-inputs.service.js';
import { AuditSealer } from '../audit/audit-sealer.js';
import { AuditService } from '../audit/audit.service.js';
import { FindingsService } from '../compliance/findings.service.js';
import { lockedClosing } from './closing-access.js';
import { lineDigests } from './closing-digests.js';
import { aloneInMonth, refuseUnsealedWithin } from './closing-overlap.js';
import { periodOf, spanOf, type ClosingSpan } from './closing-period.js';
import { ClosingReadiness } from './closing-readiness.service.js';
import { ClosingRules } from './closing-rules.service.js';
import { noteSteps } from './closing-steps.js';
import { Closing, ClosingRevision } from './closing.entity.js';
import { checkedStep, refuseSealed } from './confirmations.service.js';
import { engineVersion } from './engine-version.js';
import { MonthLines } from './month-lines.service.js';
import { SealingWitnesses } from './sealing-witnesses.service.js';

/** What sealing gives. */
export interface SealedRevision {
  readonly revision: number;
  readonly fingerprint: string;
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
  ) {}

  /**
   * Seals what HR checked, in one transaction that sees one moment of the database. Nobody seals what they checked themselves.
   * @throws AppError not-permitted, not-found, closing-sealed, closing-narrower-first, closing-out-of-order, own-record,
   * closing-not-ready, closing-changed
   */
  async seal(caller: Caller, id: string): Promise<SealedRevision> {
    await this.findings.judgeChangedDays();
    const auditHead = await this.auditSealer.head();
    const found = await this.dataSource.manager.findOneBy(Closing, { id });
    return refusing({}, () =>
      aloneInMonth(this.dataSource, found?.month ?? '', async (manager) => {
        const closing = await lockedClosing(manager, caller, id, 'closings:seal', 'whole');
        refuseSealed(closing);
        await refuseUnsealedWithin(manager, closing);
        const span = await spanOf(manager, closing);
        await this.readiness.require(manager, closing, { span });
        refuseOwnProposal(caller, await checkedStep(manager, closing, span));
        const at = this.clock.now();
        const facts = { closing, span, sealedBy: caller.label, at };
        const sealed = await this.write(manager, facts, auditHead);
        await manager.update(Closing, { id }, { status: 'sealed', revision: sealed.revision });
        await noteSteps(manager, caller, closing, at, [{ kind: 'seal', digest: sealed.fingerprint }]);
        await this.audit.record(manager, {
          action: 'closing.seal', entityType: 'closing', entityId: id, unitId: closing.unitId,
          after: { month: closing.month, ...sealed },
        }); // prettier-ignore
        await this.jobs.enqueue(sealedJob(closing, sealed.revision), manager);
        return sealed;
      }),
    );
  }

  private async write(
    manager: EntityManager,
    { closing, span, sealedBy, at }: { closing: Closing; span: ClosingSpan; sealedBy: string; at: Date },
    auditHead: ClosingRevision['auditHead'],
  ): Promise<SealedRevision> {
    const id = v7();
    const revision = closing.round;
    const before = await manager.findOneBy(ClosingRevision, {
      closingId: closing.id,
      revision: revision - 1,
    });
    const { hashes, basis } = await this.writeLines(manager, id, span);
    const rules = JSON.stringify(await this.rules.of(manager, span.unitIds, periodOf(closing)));
    const { unitId, month } = closing;
    const texts = await this.witnesses.texts(manager, { unitId, month });
    const header = revisionHeader({
      unitId: closing.unitId, month: closing.month, revision, previous: before?.fingerprint ?? null, engine: engineVersion,
      unitIds: span.unitIds, from: closing.fromDate, to: closing.toDate, sealedBy, sealedAt: at.toISOString(),
      witnesses: [...texts].map(([name, text]) => ({ name, hash: sha256(text) })),
    }); // prettier-ignore
    const fingerprint = sha256(revisionText(header, sha256(rules), sha256(basis), hashes));
    await manager.insert(ClosingRevision, {
      id, closingId: closing.id, revision, header, rules, basis, fingerprint, auditHead, sealedBy, sealedAt: at,
    }); // prettier-ignore
    await this.witnesses.keep(manager, id, texts);
    return { revision, fingerprint };
  }

  private async writeLines(
    manager: EntityManager,
    revisionId: string,
    span: ClosingSpan,
  ): Promise<{ hashes: HashedLine[]; basis: string }> {
    const sealer = inputsSealer();
    const people = (await lineDigests(manager, span)).map(({ employeeId }) => employeeId);
    const hashes: HashedLine[] = [];
    for await (const { lines } of this.lines.of(manager, span, people)) {
      const found = await this.inputs.of(
        manager,
        lines.flatMap(({ days }) => days),
      );
      const inputOf = new Map(found.map(({ day, input }) => [day, input]));
      const written = lines.map(({ employeeId, unitId, days, findings }) => {
        const inputs = days.flatMap((day) => inputOf.get(day) ?? []);
        return { employeeId, unitId, content: sealedLine(days, findings), inputs: sealer.line(inputs) };
      });
      await manager.query(
        `INSERT INTO closing_line (revision_id, employee_id, unit_id, content, inputs)
         SELECT $1::uuid, l.* FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS l`,
        [
          revisionId,
          written.map(({ employeeId }) => employeeId),
          written.map(({ unitId }) => unitId),
          written.map(({ content }) => content),
          written.map(({ inputs }) => inputs),
        ],
      );
      for (const { employeeId, unitId, content, inputs } of written)
        hashes.push({ employeeId, unitId, hash: sha256(content), inputsHash: sha256(inputs) });
    }
    return { hashes, basis: sealer.basis() };
  }
}

/** What those further right do when a month is sealed: its reports. */
export const SEALED_JOB = 'closing.sealed';

function sealedJob({ id, unitId, month }: Closing, revision: number): JobRequest {
  return { kind: SEALED_JOB, unitId, period: `${month} r${revision}`, payload: { closingId: id, month, revision } };
} // prettier-ignore

/** SHA-256 of a text in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
