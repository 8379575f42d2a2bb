import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Long files first, so that no worker is left alone with one at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => weight(b.path) - weight(a.path));
  }
}

function weight(path) {
  if (basename(path) === 'access-matrix.spec.ts') return 3;
  if (/[\\/]test[\\/]groups[\\/]/.test(path)) return 2;
  return /[\\/]test[\\/]/.test(path) ? 1 : 0;
}
