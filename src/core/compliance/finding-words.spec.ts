import { describe, expect, it } from '@jest/globals';
import { findingStatuses } from './finding-status.js';
import { findingWords } from './finding-words.js';

describe('findingWords', () => {
  it('says vi phạm of what is confirmed, and of nothing else', () => {
    expect(findingWords('confirmed')).toEqual({
      word: { vi: 'vi phạm', en: 'breach' },
      status: { vi: 'Đã xác nhận', en: 'Confirmed' },
    });
    for (const status of findingStatuses.filter((each) => each !== 'confirmed')) {
      const words = findingWords(status);
      expect(words.word.vi).toBe('nội dung ghi nhận');
      expect(JSON.stringify(words)).not.toMatch(/vi phạm|breach/i);
    }
  });

  it('never names a form of discipline', () => {
    const all = findingStatuses.map((status) => JSON.stringify(findingWords(status))).join(' ');
    expect(all).not.toMatch(/khiển trách|cảnh cáo|kỷ luật|cách chức|thôi việc/i);
  });
});
