import { driverNames, type DriverName, type ReaderMatch } from '../../../../devices/driver/reader-binding.js';
import { readerStates, type ReaderState } from '../../../../devices/driver/reader-health.js';
import { downtimeCauses, type ReaderDowntime } from '../../../../devices/gate/reader-downtimes.js';
import { spoolAlarms, type SpoolAlarm } from '../../../../devices/gate/spool-limits.js';
import {
  learningProblems,
  type LearnedCard,
  type LearnedFit,
} from '../../../../devices/gate/learned-card.js';
import { uploadStates, type UploadState } from '../../../../devices/gate/uploader.js';
import { CARD_FORMATS } from '../../../core/credential/card-format.js';

/** A report as it is kept: what we know of it, within bounds. Instants are ISO texts by our clock. */
export interface ReadGateReport {
  readonly runId: string;
  readonly version: string;
  readonly hostName: string;
  readonly startedAt: string;
  readonly previousAliveAt: string | null;
  readonly readers: readonly ReadReader[];
  readonly spool: {
    readonly depth: number;
    readonly oldestAt: string | null;
    readonly deadLetters: number;
    readonly alarm: SpoolAlarm | null;
    readonly failure: string | null;
    /** Absent in what was kept of reports before there was such a member. */
    readonly repair?: string | null;
  };
  readonly upload: { readonly state: UploadState; readonly lastError: string | null };
  readonly clockOffsetMs: number | null;
  readonly deliveredUpTo: string;
  readonly candidates: readonly ReadCandidate[];
}

export interface ReadReader {
  readonly reader: string;
  readonly state: ReaderState;
  readonly since: string;
  readonly lastReportAt: string | null;
  readonly lastScanAt: string | null;
  readonly scans: number;
  readonly malformed: number;
  readonly errors: number;
  readonly lastError: string | null;
  readonly hint: string | null;
}

export interface ReadCandidate {
  readonly id: string;
  readonly driver: DriverName;
  readonly name: string;
  readonly port: string | null;
  readonly path: string;
  readonly vendorId: number | null;
  readonly productId: number | null;
  readonly match: ReaderMatch;
  /** Absent of gates that do not tell. */
  readonly boundAs?: string | null;
}

export interface ReadDowntime {
  readonly reader: string;
  readonly from: Date;
  readonly until: Date | null;
  readonly reason: ReaderDowntime['reason'];
}

/** What a gate said: its state, and what is dealt with apart from it. */
export interface GateMessage {
  readonly report: ReadGateReport;
  readonly learned: LearnedCard | null;
  readonly downtimes: readonly ReadDowntime[];
  /** False: the gate has not yet read what its run before this one kept, and will tell more from before. */
  readonly pastRead: boolean;
}

const MOST = { readers: 100, candidates: 200, downtimes: 600, fits: 50, options: 20 };
const LONGEST_TEXT = 500;

class Fault extends Error {}

/** Reads the report of a gate; a newer gate may say more than we know. Gives the first field that cannot be right. */
export function readGateReport(
  body: unknown,
): { readonly ok: true; readonly message: GateMessage } | { readonly ok: false; readonly field: string } {
  try {
    return { ok: true, message: messageOf(new Fields(body, '')) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, field: error.message };
    throw error;
  }
}

function messageOf(all: Fields): GateMessage {
  const spool = all.within('spool');
  const upload = all.within('upload');
  return {
    report: {
      runId: all.text('runId'),
      version: all.text('version'),
      hostName: all.text('hostName'),
      startedAt: all.instant('startedAt'),
      previousAliveAt: all.optional('previousAliveAt', () => all.instant('previousAliveAt')),
      readers: all.list('readers', MOST.readers, readerOf),
      spool: {
        depth: spool.count('depth'),
        oldestAt: spool.optional('oldestAt', () => spool.instant('oldestAt')),
        deadLetters: spool.count('deadLetters'),
        alarm: spool.optional('alarm', () => spool.choice('alarm', spoolAlarms)),
        failure: spool.optional('failure', () => spool.text('failure')),
        repair: spool.optional('repair', () => spool.text('repair')),
      },
      upload: {
        state: upload.choice('state', uploadStates),
        lastError: upload.optional('lastError', () => upload.text('lastError')),
      },
      clockOffsetMs: all.optional('clockOffsetMs', () => all.number('clockOffsetMs')),
      deliveredUpTo: all.instant('deliveredUpTo'),
      candidates: all.list('candidates', MOST.candidates, candidateOf),
    },
    learned: all.optional('learned', () => learnedOf(all.within('learned'))),
    downtimes: all.list('downtimes', MOST.downtimes, downtimeOf),
    pastRead: all.flag('pastRead', true),
  };
}

function readerOf(reader: Fields): ReadReader {
  return {
    reader: reader.text('reader'),
    state: reader.choice('state', readerStates),
    since: reader.instant('since'),
    lastReportAt: reader.optional('lastReportAt', () => reader.instant('lastReportAt')),
    lastScanAt: reader.optional('lastScanAt', () => reader.instant('lastScanAt')),
    scans: reader.count('scans'),
    malformed: reader.count('malformed'),
    errors: reader.count('errors'),
    lastError: reader.optional('lastError', () => reader.text('lastError')),
    hint: reader.optional('hint', () => reader.text('hint')),
  };
}

function candidateOf(candidate: Fields): ReadCandidate {
  return {
    id: candidate.text('id'),
    driver: candidate.choice('driver', driverNames),
    name: candidate.text('name'),
    port: candidate.optional('port', () => candidate.text('port')),
    path: candidate.text('path'),
    vendorId: candidate.optional('vendorId', () => candidate.count('vendorId')),
    productId: candidate.optional('productId', () => candidate.count('productId')),
    match: matchOf(candidate.within('match')),
    boundAs: candidate.optional('boundAs', () => candidate.text('boundAs')),
  };
}

function matchOf(match: Fields): ReaderMatch {
  const numbers = ['vendorId', 'productId', 'interface', 'usagePage', 'usage'] as const;
  const texts = ['path', 'port', 'product', 'serial'] as const;
  return {
    ...Object.fromEntries(
      numbers.filter((name) => match.has(name)).map((name) => [name, match.number(name)]),
    ),
    ...Object.fromEntries(texts.filter((name) => match.has(name)).map((name) => [name, match.text(name)])),
  };
}

function learnedOf(learned: Fields): LearnedCard {
  return {
    candidateId: learned.text('candidateId'),
    text: learned.optional('text', () => learned.text('text')),
    formats: learned.choices('formats', CARD_FORMATS),
    ...(learned.has('fits') ? { fits: learned.list('fits', MOST.fits, fitOf) } : {}),
    problem: learned.optional('problem', () => learned.choice('problem', learningProblems)),
  };
}

function fitOf(fit: Fields): LearnedFit {
  return { format: fit.choice('format', CARD_FORMATS), options: fit.within('options').plain() };
}

function downtimeOf(downtime: Fields): ReadDowntime {
  const from = new Date(downtime.instant('from'));
  const until = downtime.optional('until', () => new Date(downtime.instant('until')));
  if (until !== null && until < from) throw new Fault('downtimes.until');
  return {
    reader: downtime.text('reader'),
    from,
    until,
    reason: downtime.choice('reason', downtimeCauses),
  };
}

/** The members of an object, each read as what it must be. */
class Fields {
  private readonly members: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    private readonly path: string,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Fault(path === '' ? 'body' : path);
    this.members = value as Record<string, unknown>;
  }

  has(name: string): boolean {
    return this.members[name] !== undefined && this.members[name] !== null;
  }

  optional<T>(name: string, read: () => T): T | null {
    return this.has(name) ? read() : null;
  }

  within(name: string): Fields {
    return new Fields(this.members[name], this.named(name));
  }

  /** Longer texts are cut, NUL does not fit in a database. */
  text(name: string): string {
    const value = this.members[name];
    if (typeof value !== 'string') throw new Fault(this.named(name));
    // PostgreSQL takes neither NUL nor half of a pair, which the cut may leave.
    return value
      .replaceAll('\0', '')
      .slice(0, LONGEST_TEXT)
      .replace(/\p{Surrogate}/gu, '\ufffd');
  }

  number(name: string): number {
    const value = this.members[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new Fault(this.named(name));
    return value;
  }

  flag(name: string, unlessTold: boolean): boolean {
    const value = this.members[name] ?? unlessTold;
    if (typeof value !== 'boolean') throw new Fault(this.named(name));
    return value;
  }

  count(name: string): number {
    const value = this.number(name);
    if (!Number.isInteger(value) || value < 0 || value > 2_000_000_000) throw new Fault(this.named(name));
    return value;
  }

  instant(name: string): string {
    const value = this.text(name);
    const ms = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(ms)) throw new Fault(this.named(name));
    return new Date(ms).toISOString();
  }

  choice<T extends string>(name: string, choices: readonly T[]): T {
    const found = choices.find((choice) => choice === this.members[name]);
    if (found === undefined) throw new Fault(this.named(name));
    return found;
  }

  choices<T extends string>(name: string, choices: readonly T[]): readonly T[] {
    const value = this.members[name];
    if (!Array.isArray(value)) throw new Fault(this.named(name));
    return choices.filter((choice) => value.includes(choice));
  }

  list<T>(name: string, most: number, read: (item: Fields) => T): readonly T[] {
    const value = this.members[name];
    if (!Array.isArray(value) || value.length > most) throw new Fault(this.named(name));
    return value.map((item: unknown) => read(new Fields(item, this.named(name))));
  }

  /** All members, each a text, a number or a truth value. */
  plain(): Readonly<Record<string, unknown>> {
    const entries = Object.entries(this.members);
    const isPlain = entries.every(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
    if (entries.length > MOST.options || !isPlain) throw new Fault(this.path);
    return Object.fromEntries(
      entries.map(([name, value]) => [name, typeof value === 'string' ? this.text(name) : value]),
    );
  }

  private named(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}
