/** What a computation did. */
export interface RecomputeSummary {
  /** Days looked at. */
  days: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Days that were there and are no more: the person was not employed, or posted nowhere. */
  removed: number;
  /** Days set aside with an error. */
  failed: number;
  /** Days left as they are, since the scans they rest on were destroyed when their time was over. */
  kept: number;
}

export const nothingDone = (): RecomputeSummary => ({
  days: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  failed: 0,
  kept: 0,
});
