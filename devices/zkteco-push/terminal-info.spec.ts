import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseInfo, parseOptionsBody } from './terminal-info.js';

describe('parseInfo', () => {
  it('reads firmware and counts, and leaves out what is no number', () => {
    expect(parseInfo('Ver 8.0.4.3-20200603,12,0,1730,192.168.1.201,10,7,12,15,111')).toEqual({
      firmware: 'Ver 8.0.4.3-20200603',
      users: 12,
      logs: 1730,
    });
    expect(parseInfo(',x,0,-1')).toEqual({});
    expect(parseInfo('')).toEqual({});
    expect(parseInfo(`a\nb${'c'.repeat(200)}`).firmware).toBe(`a b${'c'.repeat(97)}`);
  });

  it('reads the same from options, with or without the tilde', () => {
    expect(parseOptionsBody(Buffer.from('~DeviceName=X,FirmVer=Ver 8.0.4,~UserCount=12,TransactionCount=9'))).toEqual({
      firmware: 'Ver 8.0.4', users: 12, logs: 9,
    }); // prettier-ignore
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseInfo(text)));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseOptionsBody(bytes)));
  });
});
