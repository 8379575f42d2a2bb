import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fairSample } from './fair-sample.js';

const seedOf = (number: number): string =>
  createHash('sha256').update(String(number)).digest('hex').slice(0, 32);
const people = ['Ẩn', 'Bình', 'Cường', 'Đào', 'Hương', 'Nguyệt', 'Ước', 'Vượng', 'Xuân', 'Yến'];

describe('a fair sample', () => {
  it('is the same for the same seed and the same list, whatever its order', () => {
    const seed = seedOf(1);
    expect(fairSample(people, 4, seed)).toEqual(fairSample([...people].reverse(), 4, seed));
    expect(fairSample([...people, 'Ẩn'], 4, seed)).toEqual(fairSample(people, 4, seed));
  });

  it('never changes with a new version of the software: this seed has always drawn these people', () => {
    expect(fairSample(people, 3, '000102030405060708090a0b0c0d0e0f')).toEqual(['Cường', 'Hương', 'Đào']);
  });

  it('holds as many as were wanted, nobody twice, and everybody where more are wanted than there are', () => {
    for (let size = 0; size <= 12; size += 1) {
      const sample = fairSample(people, size, seedOf(size));
      expect(new Set(sample).size).toBe(Math.min(size, people.length));
    }
    expect([...fairSample(people, 12, seedOf(3))].sort()).toEqual([...people].sort());
    expect(fairSample([], 3, seedOf(3))).toEqual([]);
  });

  it('draws everybody equally often, and every pair of people, over 40,000 seeds', () => {
    const draws = 40_000;
    const [one, two] = [new Map<string, number>(), new Map<string, number>()];
    for (let draw = 0; draw < draws; draw += 1) {
      const sample = fairSample(people, 3, seedOf(draw)).sort();
      for (const [at, person] of sample.entries()) {
        one.set(person, (one.get(person) ?? 0) + 1);
        for (const other of sample.slice(at + 1))
          two.set(`${person} ${other}`, (two.get(`${person} ${other}`) ?? 0) + 1);
      }
    }
    // Five standard deviations of a binomial count.
    const near = (count: number, share: number): boolean =>
      Math.abs(count - draws * share) < 5 * Math.sqrt(draws * share * (1 - share));
    expect(one.size).toBe(10);
    expect([...one].filter(([, count]) => !near(count, 3 / 10))).toEqual([]);
    expect(two.size).toBe(45);
    expect([...two].filter(([, count]) => !near(count, 3 / 45))).toEqual([]);
  });

  it('refuses what is no seed', () => {
    for (const bad of ['', '1', seedOf(1).toUpperCase(), `${seedOf(1)}0`])
      expect(() => fairSample(people, 1, bad)).toThrow(RangeError);
  });
});
