import { describe, expect, it } from '@jest/globals';
import { superiorLevels, type PlacedSuperior } from './superior-levels.js';

const at = (unitId: string, superiorId: string, substitute = false): PlacedSuperior => ({
  employeeId: null,
  unitId,
  superiorId,
  substitute,
});
const of = (employeeId: string, superiorId: string): PlacedSuperior => ({
  employeeId,
  unitId: null,
  superiorId,
  substitute: false,
});

describe('superiorLevels', () => {
  const named = [at('counter', 'head'), at('counter', 'deputy', true), at('centre', 'director')];
  const chain = ['counter', 'centre'];

  it('go from the counter upwards, whoever stands in beside the superior', () => {
    expect(superiorLevels('clerk', chain, named)).toEqual([['head', 'deputy'], ['director']]);
  });

  it('of a head begin above, not with whoever stands in for that head', () => {
    expect(superiorLevels('head', chain, named)).toEqual([['director']]);
  });

  it('of whoever stands in are those of anybody, without themselves', () => {
    expect(superiorLevels('deputy', chain, named)).toEqual([['head'], ['director']]);
  });

  it('begin with whoever is named for the person, and name nobody twice', () => {
    expect(superiorLevels('clerk', chain, [...named, of('clerk', 'director')])).toEqual([
      ['director'],
      ['head', 'deputy'],
    ]);
  });

  it('are none where only the person is named', () => {
    expect(superiorLevels('director', ['centre'], [at('centre', 'director')])).toEqual([]);
  });
});
