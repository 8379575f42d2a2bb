/** A seed: 128 bits as 32 hexadecimal digits. */
const SEED = /^[0-9a-f]{32}$/;
const WORD = 2 ** 32;

/**
 * Draws `size` of `ids` so that every one of them, and every choice of so many, is equally likely over the seeds. The same seed and the same
 * set of ids give the same sample whatever their order, so that anybody can draw it again: the ids are sorted and shuffled (Fisher
 * and Yates) by the generator sfc32, begun with the four words of the seed. Example: three of three are all of them.
 * @throws RangeError for what is no seed
 */
export function fairSample(ids: readonly string[], size: number, seed: string): string[] {
  if (!SEED.test(seed)) throw new RangeError('a seed has 32 hexadecimal digits');
  const list = [...new Set(ids)].sort();
  const next = generator(seed);
  const wanted = Math.min(size, list.length);
  for (let place = 0; place < wanted; place += 1) {
    const other = place + below(list.length - place, next);
    [list[place], list[other]] = [list[other] as string, list[place] as string];
  }
  return list.slice(0, wanted);
}

/** A whole number from 0 to before `limit`, each equally likely: words beyond the last whole multiple are thrown away. */
function below(limit: number, next: () => number): number {
  const end = WORD - (WORD % limit);
  let word = next();
  while (word >= end) word = next();
  return word % limit;
}

/** The generator sfc32 (Chris Doty-Humphrey, PractRand): 32-bit words from four words of state. */
function generator(seed: string): () => number {
  let [a, b, c, d] = [0, 8, 16, 24].map((at) => parseInt(seed.slice(at, at + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first words still look like the seed.
  for (let turn = 0; turn < 16; turn += 1) next();
  return next;
}
