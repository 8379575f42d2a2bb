import type { DayException } from './queries.js';

/** Each kind has a shape of its own: none of them is told apart by colour. */
const shapes: Readonly<Record<DayException['kind'] | 'to-explain', string>> = {
  'late-arrival': 'M8 2 14 14H2Z',
  'early-departure': 'M2 2H14L8 14Z',
  absence: 'M2 2H14V14H2Z',
  'missing-in': 'M8 1A7 7 0 0 0 8 15Z',
  'missing-out': 'M8 1A7 7 0 0 1 8 15Z',
  'unscheduled-work': 'M6.5 2H9.5V6.5H14V9.5H9.5V14H6.5V9.5H2V6.5H6.5Z',
  'to-explain': 'M8 0 16 8 8 16 0 8ZM7 4V9H9V4ZM7 10.5V12.5H9V10.5Z',
};

/** The shape of a kind of exception, or of something that waits for an explanation; the word stands beside it. */
export function ExceptionShape({ kind }: { kind: keyof typeof shapes }) {
  return (
    <svg className={`shape shape-${kind}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={shapes[kind]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
