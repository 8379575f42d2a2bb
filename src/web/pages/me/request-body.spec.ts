import { describe, expect, it } from '@jest/globals';
import { requestBody } from './request-body.js';

const reason = 'Việc gia đình';

describe('a request as it is sent', () => {
  it('has days with both ends, and a part only of a single one', () => {
    const leave = { kind: 'leave-annual', day: '20/11/2026', reason, part: 'morning' } as const;
    expect(requestBody(leave)).toEqual({
      kind: 'leave-annual',
      firstDay: '2026-11-20',
      part: 'morning',
      reason,
    });
    expect(requestBody({ ...leave, lastDay: '23/11/2026' })).toEqual({
      kind: 'leave-annual', firstDay: '2026-11-20', lastDay: '2026-11-23', reason,
    }); // prettier-ignore
    expect(requestBody({ ...leave, lastDay: '20/11/2026', part: 'day' })).toEqual({
      kind: 'leave-annual', firstDay: '2026-11-20', reason,
    }); // prettier-ignore
  });

  it('has hours of a day, that end on the next one when they end before they begin', () => {
    const hours = { kind: 'overtime', day: '31/12/2026', from: '17:30', until: '20h00', reason } as const;
    expect(requestBody(hours)).toMatchObject({
      from: '2026-12-31T17:30:00+07:00',
      until: '2026-12-31T20:00:00+07:00',
    });
    expect(requestBody({ ...hours, until: '1:00' })).toMatchObject({ until: '2027-01-01T01:00:00+07:00' });
  });

  it('has the moment and the direction of a missed scan', () => {
    expect(
      requestBody({ kind: 'missed-scan', day: '20/11/2026', at: '07:28', direction: 'in', reason }),
    ).toEqual({ kind: 'missed-scan', at: '2026-11-20T07:28:00+07:00', direction: 'in', reason });
  });

  it('has of a swap the other person, and their day where it is another', () => {
    const swap = { kind: 'shift-swap', day: '20/11/2026', partnerId: 'p', reason } as const;
    expect(requestBody(swap)).toEqual({ kind: 'shift-swap', firstDay: '2026-11-20', partnerId: 'p', reason });
    expect(requestBody({ ...swap, partnerDay: '23/11/2026' })).toMatchObject({ partnerDay: '2026-11-23' });
  });

  it('names occasion and document where they were given', () => {
    expect(
      requestBody({
        kind: 'leave-personal-paid', day: '20/11/2026', occasion: 'own-wedding', document: ' 12/ĐN ', reason,
      }), // prettier-ignore
    ).toMatchObject({ occasion: 'own-wedding', document: '12/ĐN' });
    expect(requestBody({ kind: 'trip', day: '20/11/2026', document: ' ', reason })).not.toHaveProperty(
      'document',
    );
  });
});
