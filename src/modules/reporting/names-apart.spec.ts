import { describe, expect, it } from '@jest/globals';
import { namesApart } from './names-apart.js';

const person = (employeeId: string, fullName: string) => ({
  employeeId,
  employeeCode: `CB${employeeId}`,
  fullName,
});

describe('names on a list', () => {
  it('have the code behind them where two people bear the same, and only there', () => {
    const people = [
      person('1', 'Nguyễn Văn An'),
      person('2', 'Nguyễn Văn An'),
      person('3', 'Nguyễn Văn Bình'),
    ];
    expect(people.map(namesApart(people))).toEqual([
      'Nguyễn Văn An (CB1)',
      'Nguyễn Văn An (CB2)',
      'Nguyễn Văn Bình',
    ]);
  });

  it('stand alone where one person is listed in two units', () => {
    const people = [person('1', 'Nguyễn Văn An'), person('1', 'Nguyễn Văn An')];
    expect(people.map(namesApart(people))).toEqual(['Nguyễn Văn An', 'Nguyễn Văn An']);
  });
});
