import { describe, expect, it } from '@jest/globals';
import { headedUnits, superiorLevels, superiorsOver, type PlacedSuperior } from './superior-levels.js';

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

describe('superiorsOver', () => {
  const named = [
    at('counter', 'head'),
    at('counter', 'deputy', true),
    at('centre', 'director'),
    at('department', 'minister'),
  ];
  const chain = ['counter', 'centre', 'department'];

  it('are those above a head, not those who stand in for the head', () => {
    expect(superiorsOver('head', chain, named)).toEqual(['director', 'minister']);
    expect(superiorsOver('director', ['centre', 'department'], named)).toEqual(['minister']);
  });

  it('are none of somebody who heads nothing, nor of whoever stands in for a head', () => {
    expect([superiorsOver('clerk', chain, named), superiorsOver('deputy', chain, named)]).toEqual([[], []]);
  });

  it('are of anybody those who are named for the person', () => {
    expect(superiorsOver('clerk', chain, [...named, of('clerk', 'minister')])).toEqual(['minister']);
  });

  it('pass over a further unit that the same person heads', () => {
    const both = [at('counter', 'head'), at('centre', 'head'), at('department', 'minister')];
    expect(headedUnits('head', chain, both)).toEqual(['counter', 'centre']);
    expect(superiorsOver('head', chain, both)).toEqual(['minister']);
  });
});
