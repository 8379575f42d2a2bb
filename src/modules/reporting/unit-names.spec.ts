import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { OTHER_UNITS } from './small-units.js';
import { unitNamesOf } from './unit-names.js';

const NAME = 'Bộ phận Một cửa';
/** The units above, and codes, as a database has them. */
const manager = {
  query: (_sql: string, [ids]: [string[]]) =>
    Promise.resolve(
      ids.map((unitId) => ({ unitId, code: unitId.toUpperCase(), above: unitId === 'a' ? 'Xã A' : 'Xã B' })),
    ),
} as unknown as EntityManager;
const told = async (...units: (readonly [string, string])[]): Promise<string[]> => {
  const named = units.map(([unitId, unitName]) => ({ unitId, unitName }));
  return named.map(await unitNamesOf(manager, named));
};

describe('the names of units in a report', () => {
  it('are as they are where each is there once, however often a unit is named', async () => {
    expect(await told(['a', NAME], ['a', NAME], ['q', 'Quầy một'])).toEqual([NAME, NAME, 'Quầy một']);
  });

  it('say the unit above where two have the same', async () => {
    expect(await told(['a', NAME], ['b', NAME], ['q', 'Quầy một'])).toEqual([
      `${NAME} (Xã A)`, `${NAME} (Xã B)`, 'Quầy một',
    ]); // prettier-ignore
  });

  it('say the code where the unit above does not tell them apart', async () => {
    expect(await told(['a', NAME], ['b', NAME], ['c', NAME])).toEqual([
      `${NAME} (Xã A)`, `${NAME} (B)`, `${NAME} (C)`,
    ]); // prettier-ignore
  });

  it('never read as several units told together', async () => {
    expect(await told(['a', OTHER_UNITS])).toEqual([`${OTHER_UNITS} (Xã A)`]);
  });
});
