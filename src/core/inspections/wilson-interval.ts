/** The standard normal deviate with 2.5 % on either side. */
const Z = 1.959963984540054;

/**
 * The 95 % confidence interval of a share after `kept` of `inspected`, by Wilson's score; null where nobody was inspected. Example: 9 of 10
 * lie between 59.6 % and 98.2 %. Source: E. B. Wilson, JASA 22 (1927) 209-212.
 */
export function wilsonInterval(kept: number, inspected: number): { low: number; high: number } | null {
  if (inspected === 0) return null;
  const share = kept / inspected;
  const square = Z ** 2 / inspected;
  const centre = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / inspected + square / (4 * inspected));
  // At 0 and 1 rounding would leave the range of a share.
  return {
    low: kept === 0 ? 0 : Math.max(0, (centre - half) / (1 + square)),
    high: kept === inspected ? 1 : Math.min(1, (centre + half) / (1 + square)),
  };
}
