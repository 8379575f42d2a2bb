import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

type Problem = NonNullable<components['schemas']['LearningBody']['problem']>;

/** Why no card was learned, and what to do. */
export const learningProblems: Readonly<Record<Problem, MessageKey>> = {
  timeout: 'bind.timeout',
  gone: 'bind.gone',
  denied: 'bind.denied',
  failed: 'bind.failed',
  'not-learnable': 'bind.not-learnable',
  'not-understood': 'bind.not-understood',
};
