import { describe, expect, it } from '@jest/globals';
import { auditQueryOf, auditSearchOf } from './use-audit-search.js';

const of = (text: string) => auditQueryOf(auditSearchOf(new URLSearchParams(text)));
const ID = '0199c0de-0000-7000-8000-000000000042';

describe('a search of the audit trail', () => {
  it('is everything where the address says nothing, or nothing that makes sense', () => {
    expect([of(''), of('nguoi-lam=x&tu=2026-02-40&den=hom-nay')]).toEqual([{}, {}]);
  });

  it('is by who did it, whom it is about, what was done, its object and days, the last one included', () => {
    expect(of(`nguoi-lam=${ID}&ve-ai=${ID}&viec=badge.read&loai=badge&ma=7&tu=2026-11-01&den=2026-11-30`)).toEqual({
      actorEmployeeId: ID, subjectEmployeeId: ID, action: 'badge.read', entityType: 'badge', entityId: '7',
      from: '2026-11-01T00:00:00+07:00', until: '2026-12-01T00:00:00+07:00',
    });
  }); // prettier-ignore
});
