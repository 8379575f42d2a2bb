import type { Language } from './shown-language.js';

const DAY = 86_400;
const steps = [
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/**
 * How long ago something was, in its largest unit; null from a day on, when the date says more. What lies
 * ahead, by a clock that differs a little, was now.
 * @example formatAgo(90_000, 'vi') // '1 phút trước'
 */
export function formatAgo(agoMs: number, language: Language): string | null {
  const seconds = Math.max(0, Math.floor(agoMs / 1000));
  if (seconds >= DAY) return null;
  const step = steps.find((each) => seconds >= each.seconds) ?? { unit: 'second', seconds: 1 };
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(seconds / step.seconds), step.unit);
}
