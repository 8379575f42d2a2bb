import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { CORRECTIONS, type CorrectionState } from './corrections-queries.js';

/** Corrections in a state, newest first. */
export function useCorrections(status: CorrectionState) {
  return useCursorPages([...CORRECTIONS, status], (next) =>
    answerOf(api.GET('/api/v1/corrections', { params: { query: { ...next, status } } })),
  );
}
