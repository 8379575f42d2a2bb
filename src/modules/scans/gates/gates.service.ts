import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type {
  GateDetail,
  GateReaderView,
  ReaderCandidateView,
  ReaderHealthView,
  GateView,
} from './dto/gate.dto.js';
import type { ReadCandidate, ReadGateReport } from './read-gate-report.js';
import type { ReaderBindingRow } from './reader-binding.entity.js';

/** A gate that was silent for longer is not online: it reports every 5 seconds. */
const ONLINE_MS = 30_000;

interface GateRow {
  readonly deviceId: string;
  readonly code: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly zone: string;
  readonly lastSeenAt: Date | null;
  readonly deliveredUpTo: Date | null;
  readonly report: ReadGateReport | null;
  readonly bindings: readonly Pick<ReaderBindingRow, 'id' | 'code' | 'profile' | 'version'>[];
}

const SELECT = `
  SELECT d.id AS "deviceId", d.code, d.unit_id AS "unitId", u.name AS "unitName", d.zone,
    d.delivered_up_to AS "deliveredUpTo", s.last_seen_at AS "lastSeenAt", s.report,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'code', b.code, 'profile', b.profile, 'version', b.version) ORDER BY b.id)
      FROM reader_binding b WHERE b.device_id = d.id AND b.retired_at IS NULL), '[]') AS bindings
  FROM device d JOIN org_unit u ON u.id = d.unit_id LEFT JOIN gate_state s ON s.device_id = d.id
  WHERE d.kind = 'gate' AND d.retired_at IS NULL`;

/** Gates and their readers as the page of devices shows them. */
@Injectable()
export class GatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The gates of the caller's units, by code; only those of `unitId` where it is given. */
  async list(caller: Caller, unitId?: string): Promise<GateView[]> {
    const roots = scopeParameter(requiredScope(caller, 'devices:read'));
    const rows = await this.dataSource.query<GateRow[]>(
      `${SELECT} AND ${inScope('d.unit_id', '$1')} AND ($2::uuid IS NULL OR d.unit_id = $2) ORDER BY d.code, d.id`,
      [roots, unitId ?? null],
    );
    return rows.map((row) => this.viewOf(row));
  }

  /** One gate, with what is plugged in there. @throws AppError not-found */
  async one(caller: Caller, id: string): Promise<GateDetail> {
    const roots = scopeParameter(requiredScope(caller, 'devices:read'));
    const [row] = await this.dataSource.query<GateRow[]>(
      `${SELECT} AND d.id = $1 AND ${inScope('d.unit_id', '$2')}`,
      [id, roots],
    );
    if (row === undefined) throw new AppError('not-found');
    return { ...this.viewOf(row), candidates: (row.report?.candidates ?? []).map(candidateView) };
  }

  private viewOf({ report, bindings, ...row }: GateRow): GateView {
    const silentMs =
      row.lastSeenAt === null ? Infinity : this.clock.now().getTime() - row.lastSeenAt.getTime();
    return {
      ...row,
      online: silentMs <= ONLINE_MS,
      version: report?.version ?? null,
      hostName: report?.hostName ?? null,
      startedAt: report?.startedAt ?? null,
      clockOffsetMs: report?.clockOffsetMs ?? null,
      spool: report === null ? null : { ...report.spool, repair: report.spool.repair ?? null },
      upload: report?.upload ?? null,
      readers: bindings.map((binding) => readerOf(binding, report)),
      localReaders: (report?.readers ?? [])
        .filter(({ reader }) => bindings.every(({ code }) => code !== reader))
        .map(({ reader }) => healthOf(reader, report)),
    };
  }
}

/** What a gate reported of a plugged-in device, as it is shown. */
export function candidateView(candidate: ReadCandidate): ReaderCandidateView {
  return { ...candidate, boundAs: candidate.boundAs ?? null };
}

function readerOf(binding: GateRow['bindings'][number], report: ReadGateReport | null): GateReaderView {
  const { id, code, profile, version } = binding;
  return { id, driver: profile.driver, format: profile.format, version, ...healthOf(code, report) };
}

function healthOf(code: string, report: ReadGateReport | null): ReaderHealthView {
  const health = report?.readers.find(({ reader }) => reader === code);
  return {
    code,
    state: health?.state ?? null,
    since: health?.since ?? null,
    lastReportAt: health?.lastReportAt ?? null,
    lastScanAt: health?.lastScanAt ?? null,
    scans: health?.scans ?? 0,
    malformed: health?.malformed ?? 0,
    errors: health?.errors ?? 0,
    lastError: health?.lastError ?? null,
    hint: health?.hint ?? null,
  };
}
