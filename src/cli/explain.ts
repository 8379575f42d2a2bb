import { AppError } from '../platform/errors/app-error.js';
import { sentenceOf } from '../platform/errors/problem.js';
import { scrubText } from '../platform/logging/redact.js';

/** What the operator reads when a command failed: sentences for refusals, the stack for bugs. */
export function explain(error: unknown): string {
  if (error instanceof AppError) {
    const lines = [
      `${sentenceOf(error.code, error.params, 'vi')} (${error.code}${error.field ? `: ${error.field}` : ''})`,
      sentenceOf(error.code, error.params, 'en'),
      ...error.faults.map((fault) => `  ${fault.field}: ${fault.vi} / ${fault.en}`),
    ];
    return lines.join('\n');
  }
  if (!(error instanceof Error)) return String(error);
  const expected = [
    'StartError',
    'ConfigurationError',
    'EmbeddedDatabaseError',
    'UsageError',
    'RuleBookError',
    'EnrolmentError',
    'SpoolLockedError',
  ].includes(error.name);
  return scrubText(expected ? error.message : (error.stack ?? error.message));
}
