/** Reports of a boot keyboard: a digit and its release, and Enter at the end of a card. */
const key = (usage) => Buffer.from([0, 0, usage, 0, 0, 0, 0, 0]);
export const typed = (digits) =>
  [...digits].flatMap((digit) => [key(digit === '0' ? 0x27 : 0x1d + Number(digit)), key(0)]);
export const card = (digits) => [...typed(digits), key(0x28), key(0)];

/**
 * A binding of the Sycreader's ids. Keys may be 5 s apart unless told otherwise: an emulated machine stands still for longer than
 * the usual half second when the one around it is busy, and that would be the end of a card.
 */
export const bound = (code, match = {}, options = { keyTimeoutMs: 5_000 }) => ({
  code,
  match: { vendorId: 0xffff, productId: 0x0035, ...match },
  profile: { driver: 'keyboard-wedge', format: '8H10D', options },
});
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
