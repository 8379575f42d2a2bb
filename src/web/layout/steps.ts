import type { Me } from '../api/me.js';

/** Where a session has to go before anything else, or null. */
export function stepOf({ unfinished }: Pick<Me, 'unfinished'>): string | null {
  switch (unfinished) {
    case 'second-factor':
      return '/xac-thuc-hai-lop';
    case 'password':
      return '/doi-mat-khau';
    case null:
      return null;
  }
}
