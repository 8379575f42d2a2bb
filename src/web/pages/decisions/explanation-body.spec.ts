import { describe, expect, it } from '@jest/globals';
import { explanationBody } from './explanation-body.js';

const stretch = { fromSecond: 28_800, untilSecond: 31_500, minutes: 45 };
const late = { date: '2026-11-19', recorded: { exception: 'late-arrival' as const, ...stretch } };
const missing = { date: '2026-11-19', recorded: { exception: 'missing-in' as const, ...stretch } };

describe('a decision as it is sent', () => {
  it('has of an acceptance only what was said', () => {
    expect(explanationBody(late, 'accepted', { opinion: ' ', paid: true })).toEqual({
      outcome: 'accepted',
      paid: true,
    });
    expect(explanationBody(late, 'accepted', { opinion: 'Đồng ý', ground: 'x', from: '08:00' })).toEqual({
      outcome: 'accepted',
      opinion: 'Đồng ý',
    });
  });

  it('has of a part the stretch, or the moment where a scan is missing', () => {
    expect(explanationBody(late, 'partly', { from: '08:00', until: '8h30', at: '08:10' })).toEqual({
      outcome: 'partly',
      acceptedFrom: '2026-11-19T08:00:00+07:00',
      acceptedUntil: '2026-11-19T08:30:00+07:00',
    });
    expect(explanationBody(missing, 'partly', { at: '08:10', from: '08:00' })).toEqual({
      outcome: 'partly',
      acceptedAt: '2026-11-19T08:10:00+07:00',
    });
  });

  it('has of a refusal reason and ground, and nothing about pay', () => {
    expect(explanationBody(late, 'refused', { opinion: 'Không có', ground: 'Nội quy', paid: true })).toEqual({
      outcome: 'refused',
      opinion: 'Không có',
      ground: 'Nội quy',
    });
  });
});
