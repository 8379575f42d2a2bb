import type { MessageKey } from '../../i18n/catalogue.js';

/** What the service takes as evidence. */
export const EVIDENCE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];
const LARGEST = 5 * 1024 * 1024;
const MOST = 3;

/** Why the service would not take these files, or null. The service looks into each file too. */
export function evidenceFault(
  files: readonly Pick<File, 'name' | 'type' | 'size'>[],
): { readonly key: MessageKey; readonly names: { readonly name: string } } | null {
  const of = (key: MessageKey, name = ''): ReturnType<typeof evidenceFault> => ({ key, names: { name } });
  if (files.length > MOST) return of('evidence.too-many');
  const wrong = files.find(({ type }) => !EVIDENCE_TYPES.includes(type));
  if (wrong !== undefined) return of('evidence.wrong-type', wrong.name);
  const large = files.find(({ size }) => size > LARGEST);
  return large === undefined ? null : of('evidence.too-large', large.name);
}
