/** A tablet's clock may be ahead of the server's by so much. */
export const CLOCK_SLACK_MS = 5 * 60_000;

/** A round that was kept on the device is taken so late; later than that nobody remembers it fairly. */
export const MOST_LATE_MS = 7 * 24 * 3_600_000;

/** A sample is drawn among those present at that moment: the round begins then. */
export const DRAW_WITHIN_MS = 15 * 60_000;

/** Checks in one batch. */
export const MOST_CHECKS = 500;
