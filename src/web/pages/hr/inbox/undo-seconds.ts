/** How long a decision can be taken back before it is sent. */
export const UNDO_SECONDS = 8;
