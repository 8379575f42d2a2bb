import { civilDate, type CivilDate } from './civil-date.js';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const VIETNAMESE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * The civil date written in `text` as `yyyy-MM-dd` or, as Vietnamese papers write it, `dd/MM/yyyy`; undefined when it is
 * neither or names a day that does not exist (30/02/2026). Blanks around it are ignored. Example: `5/9/2026` is `2026-09-05`.
 */
export function parseCivilDate(text: string): CivilDate | undefined {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = VIETNAMESE.exec(trimmed);
  if (local) return civilDate(Number(local[3]), Number(local[2]), Number(local[1]));
  return undefined;
}

/** A civil date as Vietnamese papers write it. Example: `2026-09-05` is `05/09/2026`. */
export function formatCivilDate(date: CivilDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
