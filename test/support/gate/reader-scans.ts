import type { ReaderScan } from '../../../devices/driver/reader-scan.js';

/** The `n`-th card at the door, a second after the one before. */
export function readerScan(n: number, wallMs = Date.UTC(2026, 10, 23, 0, 20) + n * 1000): ReaderScan {
  const raw = String(n).padStart(10, '0');
  const credential = `card:32:${n.toString(16).toUpperCase().padStart(8, '0')}`;
  return { reader: 'CUA-CHINH-1', credential, raw, format: '8H10D', wallMs, monotonicMs: n * 1000 };
}
