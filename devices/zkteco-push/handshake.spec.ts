import { describe, expect, it } from '@jest/globals';
import { handshakeAnswer, timeZoneOption } from './handshake.js';

describe('handshakeAnswer', () => {
  const answer = handshakeAnswer({
    serial: 'TEST001',
    attlogStamp: '9999',
    operlogStamp: '12',
    offsetMinutes: 420,
  });
  it('names the terminal, its stamps and its zone', () => {
    const lines = answer.split('\n');
    expect(lines[0]).toBe('GET OPTION FROM: TEST001');
    expect(lines).toEqual(
      expect.arrayContaining(['ATTLOGStamp=9999', 'OPERLOGStamp=12', 'TimeZone=7', 'Realtime=1']),
    );
    expect(answer).not.toContain('\r');
  });

  it('asks for punches and operations and for nothing biometric', () => {
    expect(answer).toContain('TransFlag=TransData AttLog\tOpLog\n');
    expect(answer).not.toMatch(/FP|FACE|PIC|BIO|PHOTO/i);
  });

  it('writes a zone in hours below 12 and in minutes otherwise', () => {
    expect([420, 0, -300, 660, 720, 780, 345, -210].map(timeZoneOption)).toEqual([
      7, 0, -5, 11, 720, 780, 345, -210,
    ]);
  });
});
