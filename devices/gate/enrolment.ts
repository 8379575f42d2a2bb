import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { askServer } from './server-client.js';
import { readWhole, writeWhole } from './whole-file.js';

/** Which device this gate is, at which server, and its key. */
export interface Enrolment {
  readonly server: string;
  readonly deviceId: string;
  readonly deviceCode: string;
  readonly zone: string;
  readonly group: string;
  readonly key: string;
}

interface EnrolAnswer {
  readonly device: {
    readonly id: string;
    readonly code: string;
    readonly zone: string;
    readonly group: string;
  };
  readonly key: string;
}

/** A code was refused or the server could not be asked; the message says what to do. */
export class EnrolmentError extends Error {
  override readonly name = 'EnrolmentError';
}

const TIMEOUT_MS = 20_000;

/** Where a gate keeps its enrolment. */
export function enrolmentFile(folder: string): string {
  return join(folder, 'enrolment.json');
}

/** The enrolment of the gate with this data folder; undefined before the first. @throws EnrolmentError for a broken file */
export async function readEnrolment(folder: string): Promise<Enrolment | undefined> {
  const file = enrolmentFile(folder);
  try {
    const found = await readWhole(file);
    if (found === undefined) return undefined;
    const { server, deviceId, deviceCode, zone, group, key } = found as Enrolment;
    const texts = [server, deviceId, deviceCode, zone, group, key];
    if (texts.every((text) => typeof text === 'string')) return found as Enrolment;
  } catch (cause) {
    throw new EnrolmentError(`${file} cannot be read (${(cause as Error).message}). Enrol the gate again.`, {
      cause,
    });
  }
  throw new EnrolmentError(`${file} is not an enrolment. Enrol the gate again.`);
}

/** Keeps an enrolment; a running gate takes it up within seconds. */
export async function writeEnrolment(folder: string, enrolment: Enrolment): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(enrolmentFile(folder), enrolment);
}

/**
 * Exchanges the short code that an administrator was shown for the device and its key. A key that the device had before stops.
 * @throws EnrolmentError with the server's sentence
 */
export async function enrol(options: {
  readonly server: string;
  readonly code: string;
  readonly hostName: string;
  readonly version: string;
}): Promise<Enrolment> {
  const { server, code, hostName, version } = options;
  const answer = await askServer<EnrolAnswer>({
    server,
    path: '/api/v1/gates/enrol',
    key: null,
    body: () => ({ code, hostName, version }),
    signal: new AbortController().signal,
    timeoutMs: TIMEOUT_MS,
    monotonicMs: () => performance.now(),
    isAnswer: isEnrolAnswer,
  });
  if (answer.kind === 'refused') throw new EnrolmentError(answer.detail);
  if (answer.kind !== 'ok') {
    const why = answer.kind === 'unavailable' ? answer.error : answer.kind;
    throw new EnrolmentError(`Không đăng ký được tại ${server}: ${why} / Could not enrol.`);
  }
  const { device, key } = answer.body;
  return {
    server,
    deviceId: device.id,
    deviceCode: device.code,
    zone: device.zone,
    group: device.group,
    key,
  };
}

function isEnrolAnswer(body: unknown): body is EnrolAnswer {
  const { device, key } = (body ?? {}) as Record<string, unknown>;
  const { id, code, zone, group } = (device ?? {}) as Record<string, unknown>;
  return [key, id, code, zone, group].every((text) => typeof text === 'string');
}
