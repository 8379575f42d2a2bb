import { unseal } from './spool-seal.js';

const LATEST_MS = 8.64e15;

/**
 * The text of a record in the store; undefined when it is damaged. `unsealedToo`: in a store of the version that sealed nothing a
 * record counts that makes sense.
 */
export function soundText(key: string, value: string, unsealedToo: boolean): string | undefined {
  return unseal(key, value) ?? (unsealedToo && !value.startsWith('~') && makesSense(key, value) ? value : undefined);
} // prettier-ignore

function makesSense(key: string, value: string): boolean {
  try {
    const content = JSON.parse(value) as unknown;
    const [kind, rest = ''] = key.split('!');
    if (kind === 'scan') return isScan(content, Number(rest));
    if (kind === 'dead') {
      const { scan, reason, setAsideAt } = content as Record<string, unknown>;
      return isScan(scan, Number(rest)) && typeof reason === 'string' && isInstant(setAsideAt);
    }
    if (rest === 'sequence' || rest === 'heard') return isInstant(content);
    if (rest === 'alive') return isMoment(content);
    if (rest === 'downtimes') return Array.isArray(content) && content.every(isDowntime);
    return rest === 'repair' && isInstant((content as Record<string, unknown>)['at']);
  } catch {
    return false;
  }
}

function isScan(value: unknown, ofKey: number): boolean {
  const { bootId, sequence, wallMs, monotonicMs, offsetMs, credential, reader, raw, format } = value as Record<string, unknown>;
  const isOffset = offsetMs === null || (typeof offsetMs === 'number' && isInstant((wallMs as number) + offsetMs));
  const texts = [bootId, credential, reader, raw, format].every((text) => typeof text === 'string');
  return texts && sequence === ofKey && isInstant(wallMs) && Number.isFinite(monotonicMs) && isOffset;
} // prettier-ignore

function isDowntime(value: unknown): boolean {
  const { reader, from, until, reason } = value as Record<string, unknown>;
  return typeof reader === 'string' && typeof reason === 'string' && isMoment(from) && (until === null || isMoment(until));
} // prettier-ignore

function isMoment(value: unknown): boolean {
  return isInstant(value) || isInstant((value as { own?: unknown }).own);
}

function isInstant(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= LATEST_MS;
}
