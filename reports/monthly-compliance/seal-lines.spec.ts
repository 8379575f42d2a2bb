import { describe, expect, it } from '@jest/globals';
import { auditHeadLine } from './seal-lines.js';

describe('the head of the audit chain under a code', () => {
  const one = { code: '3FA9', auditHead: { seq: 12, hash: 'ab' } };

  it('is said of one seal as PL6 says it', () => {
    expect(auditHeadLine([one])).toBe('Đầu chuỗi nhật ký kiểm toán khi khóa: mắt xích số 12, ab');
    expect(auditHeadLine([{ ...one, auditHead: null }])).toBe(
      'Nhật ký kiểm toán khi khóa: chưa có mắt xích nào được niêm phong.',
    );
  });

  it('is said of several after the code of each, and of none not at all', () => {
    expect(auditHeadLine([one, { code: 'C0D1', auditHead: null }])).toBe(
      'Đầu chuỗi nhật ký kiểm toán khi khóa (mắt xích): 3FA9: số 12, ab; C0D1: chưa có.',
    );
    expect(auditHeadLine([])).toBe('');
  });
});
