import { AppError } from './app-error.js';
import { errorCodes, type ErrorCode } from './error-codes.js';

/** Problem details of RFC 9457 with this service's members `code`, `requestId` and `errors`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

export type Language = 'vi' | 'en';

/** `en` when the header prefers English over Vietnamese, else `vi`. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  const english = first.indexOf('en');
  const vietnamese = first.indexOf('vi');
  return english >= 0 && (vietnamese < 0 || english < vietnamese) ? 'en' : 'vi';
}

/** The sentence of a code with its placeholders filled. */
export function sentenceOf(
  code: ErrorCode,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return errorCodes[code][language].replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ''));
}

/** The problem document of a refusal. */
export function problemOf(error: AppError, requestId: string, language: Language): Problem {
  const detail = sentenceOf(error.code, error.params, language);
  const faults = error.faults.map((fault) => ({
    field: fault.field,
    code: fault.code,
    detail: fault[language],
  }));
  if (error.field !== undefined && faults.length === 0)
    faults.push({ field: error.field, code: error.code, detail });
  return {
    type: `urn:congvu:problem:${error.code}`,
    title: error.code,
    status: errorCodes[error.code].status,
    detail,
    code: error.code,
    requestId,
    ...(faults.length > 0 ? { errors: faults } : {}),
  };
}
