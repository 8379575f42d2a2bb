import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commandLine, deleteUser, queryAttlog, updateUser, verifyAttlogSum } from './push-command.js';

describe('commands', () => {
  it('are written as terminals read them', () => {
    expect(commandLine('12', updateUser({ pin: '5', name: 'Lò Văn An', card: '12345678' }))).toBe(
      'C:12:DATA UPDATE USERINFO PIN=5\tName=Lò Văn An\tCard=12345678',
    );
    expect(updateUser({ pin: '5', name: 'An', card: null })).toBe('DATA UPDATE USERINFO PIN=5\tName=An');
    expect(deleteUser('5')).toBe('DATA DELETE USERINFO PIN=5');
    expect(queryAttlog('2026-03-01 00:00:00', '2026-03-01 23:59:59')).toBe(
      'DATA QUERY ATTLOG StartTime=2026-03-01 00:00:00\tEndTime=2026-03-01 23:59:59',
    );
    expect(verifyAttlogSum('a', 'b')).toBe('VERIFY SUM ATTLOG StartTime=a\tEndTime=b');
  });

  it('cannot be two, whatever a name holds', () => {
    expect(updateUser({ pin: '5', name: 'An\r\nC:9:SHELL reboot\tPri=14', card: null })).toBe(
      'DATA UPDATE USERINFO PIN=5\tName=An C:9:SHELL reboot Pri=14',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (pin, name) => {
        const line = commandLine('1', updateUser({ pin, name, card: null }));
        expect(line).not.toMatch(/[\r\n\0\u2028\u2029]/);
        expect(line.split('\t')).toHaveLength(2);
      }),
    );
  });

  it('refuse an id that is none and a text of two lines', () => {
    expect(() => commandLine('1'.repeat(17), 'CHECK')).toThrow(RangeError);
    expect(() => commandLine('1:2', 'CHECK')).toThrow(RangeError);
    expect(() => commandLine('1', 'CHECK\nC:2:SHELL')).toThrow(RangeError);
    expect(commandLine('1'.repeat(16), 'CHECK')).toBe(`C:${'1'.repeat(16)}:CHECK`);
  });
});
