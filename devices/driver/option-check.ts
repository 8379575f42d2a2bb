/** Settings of a profile as they came, from a file or a screen. */
export type Options = Readonly<Record<string, unknown>>;

/** What is wrong with one option, undefined when nothing is. An absent option is for the driver's default. */
export type OptionCheck = (value: unknown) => string | undefined;

/** A whole number between two bounds, both allowed. */
export function wholeNumber(least: number, most: number): OptionCheck {
  return (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): OptionCheck {
  return (value) => (words.includes(value as string) ? undefined : `must be one of ${words.join(', ')}`);
}

/** One of a few numbers. */
export function oneOfNumbers(...numbers: readonly number[]): OptionCheck {
  return (value) =>
    numbers.includes(value as number) ? undefined : `must be one of the numbers ${numbers.join(', ')}`;
}

export const flag: OptionCheck = (value) =>
  typeof value === 'boolean' ? undefined : 'must be true or false';

/** Bytes in hex, such as `02 FF`; blanks are ignored. */
export const hexBytes: OptionCheck = (value) =>
  typeof value === 'string' && /^(\s*[0-9a-f]{2})+\s*$/i.test(value) ? undefined : 'must be bytes in hex';

/** A regular expression for a whole card text. */
export const regularExpression: OptionCheck = (value) => {
  if (typeof value !== 'string' || value.length > 200) return 'must be a regular expression';
  try {
    new RegExp(value, 'u');
    return undefined;
  } catch (error) {
    return `is no regular expression: ${error instanceof Error ? error.message : ''}`;
  }
};

/** Sentences for what is wrong: options that are unknown (a typing mistake would silently do nothing) or not allowed. */
export function checkOptions(options: Options, checks: Readonly<Record<string, OptionCheck>>): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) return [`option ${name} is unknown`];
    const wrong = value === undefined ? undefined : check(value);
    return wrong === undefined ? [] : [`option ${name} ${wrong}`];
  });
}

/** The bytes of a hex option. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
}
