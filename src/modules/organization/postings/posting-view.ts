import type { PostingView } from './posting.dto.js';
import type { Posting } from './posting.entity.js';

/** A posting as the API shows it. */
export function postingViewOf({ id, kind, unitId, period, version }: Posting): PostingView {
  return { id, kind, unitId, from: period.from, until: period.until, version };
}
