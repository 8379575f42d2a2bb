import type { components } from '../../../api-types.js';
import { HR } from '../hr-queries.js';

export type Correction = components['schemas']['CorrectionItem'];
export type CorrectionState = Correction['status'];

/** What every answer about corrections hangs under. */
export const CORRECTIONS = [...HR, 'corrections'];
