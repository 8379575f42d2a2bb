import { describe, expect, it } from '@jest/globals';
import { noticeKinds, noticeWords } from './notice-words.js';

const params = { date: '2026-11-20', rule: 'TG-01', until: '2026-11-26', person: 'Lò Văn Ẩn', outcome: { vi: 'Chấp nhận', en: 'Accepted' } }; // prettier-ignore

describe('noticeWords', () => {
  it('says what was recorded and until when it may be explained', () => {
    expect(noticeWords('finding-recorded', params).vi).toBe(
      'Ghi nhận TG-01 ngày 20/11/2026. Giải trình đến hết ngày 26/11/2026.',
    );
    expect(noticeWords('finding-recorded', { ...params, until: null }).vi).toBe(
      'Ghi nhận TG-01 ngày 20/11/2026.',
    );
    expect(noticeWords('explanation-filed', params).vi).toBe(
      'Lò Văn Ẩn giải trình TG-01 ngày 20/11/2026. Quyết định đến hết ngày 26/11/2026.',
    );
    expect(noticeWords('explanation-decided', params).vi).toBe(
      'Giải trình TG-01 ngày 20/11/2026: Chấp nhận.',
    );
    const name = { vi: 'Đi muộn', en: 'Late arrival' };
    expect(noticeWords('explanation-decided', params, name)).toEqual({
      vi: 'Giải trình Đi muộn (TG-01) ngày 20/11/2026: Chấp nhận.',
      en: 'Explanation of Late arrival (TG-01) of 20/11/2026: Accepted.',
    });
    expect(noticeWords('recurrence-proposed', params).vi).toContain('trong tháng 11/2026');
  });

  it('says of a month whose turn it is, and how many missing punches are still free', () => {
    const month = { ...params, month: '2026-11', what: { vi: 'Quầy một', en: 'Counter one' } };
    expect(noticeWords('month-opened', month).vi).toBe(
      'Bảng công tháng 11/2026 của bạn chờ bạn xác nhận, đến hết ngày 26/11/2026.',
    );
    expect(noticeWords('month-seal-due', month).vi).toContain('tháng 11/2026 của Quầy một');
    const free = (count: number) => noticeWords('missing-punch-free', { ...month, count }).vi;
    expect(free(1)).toBe('Thiếu lượt chấm ngày 20/11/2026 được miễn ghi nhận. Tháng 11/2026 còn được miễn 1 lần.');
    expect(free(0)).toBe('Thiếu lượt chấm ngày 20/11/2026 được miễn ghi nhận. Tháng 11/2026 không còn lần miễn nào.');
  }); // prettier-ignore

  it('calls nothing a breach and names no form of discipline', () => {
    for (const kind of noticeKinds) {
      const words = JSON.stringify(noticeWords(kind, params));
      expect(words).not.toMatch(/vi phạm|breach|khiển trách|cảnh cáo|kỷ luật/i);
      expect(words).not.toMatch(/undefined|null/);
    }
  });
});
