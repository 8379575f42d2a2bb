import type { SessionCredit } from './session-credit.js';

/**
 * The part of a paid day that somebody worked here: sessions that were worked, and those the unit head confirmed without naming
 * another place. Leave, trips and holidays are paid and not worked here. It is `Số ngày làm việc thực tế tại Trung tâm` of one day.
 * Example: a morning worked and an afternoon of paid leave are 0.5.
 */
export function workedDays(credits: readonly SessionCredit[]): number {
  return credits
    .filter(({ state, symbol }) => state === 'earned' || (state === 'confirmed' && symbol === undefined))
    .reduce((sum, { credit }) => sum + credit, 0);
}
