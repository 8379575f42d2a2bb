import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

export type RequestKind = components['schemas']['NewWorkRequestBody']['kind'];
export type WorkRequest = components['schemas']['RequestItem'];

/** How a kind is asked for: by days, by hours within a day, by the moment of a scan, or with whom a day is swapped. */
export type RequestShape = 'days' | 'hours' | 'moment' | 'swap';

interface Kind {
  readonly value: RequestKind;
  readonly name: MessageKey;
  readonly shape: RequestShape;
}

/** What a person can ask for here, in the order in which it is asked for most. */
export const requestKinds: readonly Kind[] = [
  { value: 'leave-annual', name: 'request-kind.leave-annual', shape: 'days' },
  { value: 'trip', name: 'request-kind.trip', shape: 'days' },
  { value: 'late-early', name: 'request-kind.late-early', shape: 'hours' },
  { value: 'missed-scan', name: 'request-kind.missed-scan', shape: 'moment' },
  { value: 'overtime', name: 'request-kind.overtime', shape: 'hours' },
  { value: 'shift-swap', name: 'request-kind.shift-swap', shape: 'swap' },
  { value: 'training', name: 'request-kind.training', shape: 'days' },
  { value: 'leave-compensatory', name: 'request-kind.leave-compensatory', shape: 'days' },
  { value: 'leave-personal-paid', name: 'request-kind.leave-personal-paid', shape: 'days' },
  { value: 'leave-unpaid', name: 'request-kind.leave-unpaid', shape: 'days' },
  { value: 'leave-sick', name: 'request-kind.leave-sick', shape: 'days' },
  { value: 'leave-child-sick', name: 'request-kind.leave-child-sick', shape: 'days' },
  { value: 'leave-maternity', name: 'request-kind.leave-maternity', shape: 'days' },
  { value: 'leave-accident', name: 'request-kind.leave-accident', shape: 'days' },
  { value: 'labour-duty', name: 'request-kind.labour-duty', shape: 'days' },
  { value: 'at-home-agency', name: 'request-kind.at-home-agency', shape: 'days' },
];

/** How a kind is asked for. */
export function shapeOf(kind: WorkRequest['kind']): RequestShape {
  return requestKinds.find(({ value }) => value === kind)?.shape ?? 'days';
}

export type Occasion = 'own-wedding' | 'child-wedding' | 'family-death' | 'relative';

/** Why the law gives leave for personal matters. */
export const occasionNames: Readonly<Record<Occasion, MessageKey>> = {
  'own-wedding': 'occasion.own-wedding',
  'child-wedding': 'occasion.child-wedding',
  'family-death': 'occasion.family-death',
  relative: 'occasion.relative',
};

/** The occasions that a kind names. */
export function occasionsOf(kind: RequestKind): readonly Occasion[] {
  if (kind === 'leave-personal-paid') return ['own-wedding', 'child-wedding', 'family-death'];
  return kind === 'leave-unpaid' ? ['relative'] : [];
}
