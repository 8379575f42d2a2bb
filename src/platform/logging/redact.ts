const secretNames = /pass(word)?|secret|token|authorization|cookie|totp|credential|api-?key/i;
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\bcard:(\d+):[0-9a-f]+/gi, 'card:$1:***'],
  [/\bpin:([^\s:]+):[^\s:]+/gi, 'pin:$1:***'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/g, '$1 ***'],
  [/\b(postgres(?:ql)?|smtps?|https?):\/\/([^\s:@/]+):[^\s@/]+@/g, '$1://$2:***@'],
  [/\b(cvt|cvd|cvs|cvu)_[\w-]{8,}/g, '$1_***'],
];

/** `text` without card numbers, bearer tokens and passwords of addresses. */
export function scrubText(text: string): string {
  return patterns.reduce((scrubbed, [pattern, replacement]) => scrubbed.replace(pattern, replacement), text);
}

/**
 * A copy of `value` fit for a log: members with secret names are masked, strings are scrubbed,
 * errors become plain objects. Deeper than six levels it is cut.
 */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (depth > 6) return '[cut]';
  if (value instanceof Error) {
    return {
      name: value.name,
      message: scrubText(value.message),
      ...(value.stack ? { stack: scrubText(value.stack) } : {}),
      ...(value.cause === undefined ? {} : { cause: scrub(value.cause, depth + 1) }),
    };
  }
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => scrub(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secretNames.test(name) && member !== null && member !== undefined ? '***' : scrub(member, depth + 1),
    ]),
  );
}
