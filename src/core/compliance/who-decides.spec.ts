import { describe, expect, it } from '@jest/globals';
import { whoDecides, type NamedSuperior } from './who-decides.js';

const ofUnit = (unitId: string, superiorId: string): NamedSuperior => ({
  employeeId: null,
  unitId,
  superiorId,
});
const ofPerson = (employeeId: string, superiorId: string): NamedSuperior => ({
  employeeId,
  unitId: null,
  superiorId,
});

describe('whoDecides', () => {
  const named = [ofUnit('counter', 'head'), ofUnit('centre', 'director'), ofPerson('director', 'outsider')];

  it('is the head of the counter for its people, and the director for that head', () => {
    expect(whoDecides('clerk', ['counter', 'centre'], named)).toEqual(['head']);
    expect(whoDecides('head', ['counter', 'centre'], named)).toEqual(['director']);
  });

  it('is whoever is named for the director, and nobody where nobody else is named', () => {
    expect(whoDecides('director', ['centre'], named)).toEqual(['outsider']);
    expect(whoDecides('director', ['centre'], [ofUnit('centre', 'director')])).toEqual([]);
  });

  it('lets a substitute decide beside the superior, but never about themselves', () => {
    const absent = [...named, ofUnit('counter', 'substitute')];
    expect(whoDecides('clerk', ['counter', 'centre'], absent)).toEqual(['head', 'substitute']);
    expect(whoDecides('substitute', ['counter', 'centre'], absent)).toEqual(['head']);
    expect(whoDecides('head', ['counter', 'centre'], absent)).toEqual(['substitute']);
  });

  it('prefers whoever is named for the person', () => {
    expect(whoDecides('clerk', ['counter'], [...named, ofPerson('clerk', 'second')])).toEqual(['second']);
  });
});
