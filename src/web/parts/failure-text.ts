import { RefusalError, UnreachableError } from '../api/refusal.js';
import type { MessageKey } from '../i18n/catalogue.js';
import { ExportNotNoted } from './export-not-noted.js';

/** What to tell of an error: the service's own sentence, or the key of ours; the id only where it helps. */
export function failureText(
  error: unknown,
): { readonly detail: string; readonly requestId: string } | { readonly key: MessageKey } {
  if (error instanceof RefusalError) {
    return { detail: error.problem.detail, requestId: error.problem.requestId };
  }
  if (error instanceof ExportNotNoted) return { key: 'failure.not-noted' };
  return { key: error instanceof UnreachableError ? 'failure.unreachable' : 'failure.bug' };
}
