import { describe, expect, it } from '@jest/globals';
import { hashPassword, refuseWeakPassword, verifyPassword } from './password.js';

describe('passwords', () => {
  it('belong to their hash in whatever Unicode form they are typed', async () => {
    const stored = await hashPassword('Mùa xuân ở Đồng Văn'.normalize('NFC'));
    expect(stored).toContain('$argon2id$');
    expect(await verifyPassword(stored, 'Mùa xuân ở Đồng Văn'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, 'mùa xuân ở Đồng Văn')).toBe(false);
    expect(await verifyPassword(null, 'a decoy that nobody can type')).toBe(false);
  });

  it.each(['ngắn quá 11c', 'mười hai ký t', 'đường lên Mã Pì Lèng'])('%s: twelve characters are enough, eleven are not', (text) => {
    const twelve = [...text].slice(0, 12).join('');
    expect(() => refuseWeakPassword(twelve, 'lan.nt')).not.toThrow();
    expect(() => refuseWeakPassword([...twelve].slice(0, 11).join(''), 'lan.nt')).toThrow('weak-password');
  }); // prettier-ignore

  it.each(['1234567890123', 'qwertyuiop123', 'aaaaaaaaaaaaaaaa', 'xin chào lan.nt', 'LAN.NT-2026-ABC'])('%s is weak', (text) => {
    expect(() => refuseWeakPassword(text, 'Lan.NT')).toThrow('weak-password');
  }); // prettier-ignore
});
