import type { CardFormat } from './card-formats.js';

/** The layout of a reader's reports, as it was typed. */
export interface ReportLayout {
  readonly code: string;
  readonly format: CardFormat;
  readonly offset: string;
  readonly length?: string;
  readonly encoding: 'hex' | 'decimal' | 'ascii';
  readonly byteOrder: 'big' | 'little';
  readonly header?: string;
  /** Other options as JSON. */
  readonly more?: string;
}

/** A typed whole number between two bounds, both allowed; undefined when it is none. */
export function wholeNumber(typed: string | undefined, least: number, most: number): number | undefined {
  if (!/^\s*\d+\s*$/.test(typed ?? '')) return undefined;
  const value = Number(typed);
  return value >= least && value <= most ? value : undefined;
}

/** Options typed as JSON; nothing typed are none. */
export function moreOptions(
  typed: string | undefined,
): { readonly ok: true; readonly options: object } | { readonly ok: false; readonly fault: string } {
  if ((typed ?? '').trim() === '') return { ok: true, options: {} };
  try {
    const value = JSON.parse(typed ?? '') as unknown;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ok: true, options: value } : { ok: false, fault: (typed ?? '').trim().slice(0, 20) };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : '' };
  }
}

/**
 * The options of the driver that a typed layout means; what is left empty is left out.
 * Example: offset `3`, length `4` is `{offset: 3, length: 4, encoding: 'hex', byteOrder: 'big'}`.
 */
export function layoutOptions({
  offset,
  length,
  encoding,
  byteOrder,
  header,
  more,
}: Omit<ReportLayout, 'code' | 'format'>): Record<string, unknown> {
  const read = moreOptions(more);
  return {
    offset: Number(offset),
    ...((length ?? '').trim() === '' ? {} : { length: Number(length) }),
    encoding,
    byteOrder,
    ...((header ?? '').trim() === '' ? {} : { header: (header ?? '').trim() }),
    ...(read.ok ? read.options : {}),
  };
}
