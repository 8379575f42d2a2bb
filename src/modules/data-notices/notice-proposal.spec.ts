import { describe, expect, it } from '@jest/globals';
import { blanksOf, noticeProposal } from './notice-proposal.js';

const CENTRE = 'Trung tâm Phục vụ hành chính công';
const kept = { scans: 24, people: 60 };

describe('the proposal of a notice', () => {
  it('is marked as one, and leaves blank what only the centre knows', () => {
    const blanks = blanksOf(noticeProposal(CENTRE, '2026-12-01', kept));
    expect(blanks).toHaveLength(3);
    expect(blanks[0]).toMatch(/^\[ĐỀ XUẤT/);
    expect(blanks.slice(1)).toEqual([
      '[điền: nội quy, quy chế làm việc của đơn vị]',
      '[điền: họ tên, chức vụ, điện thoại, thư điện tử]',
    ]);
  });

  it('says the periods that the centre has set, and leaves blank those it has not', () => {
    const text = noticeProposal(CENTRE, '2026-12-01', { scans: 24, people: null });
    expect(text).toContain('lượt quẹt thẻ 24 tháng');
    expect(blanksOf(text)).toContain('[điền: thời hạn lưu thông tin của người đã nghỉ việc]');
  });

  it('cites the law of its date: the law of 2025 from 01/01/2026, the decree of 2023 the day before', () => {
    const after = noticeProposal(CENTRE, '2026-01-01', kept);
    expect(after).toContain('91/2025/QH15');
    expect(after).toContain('356/2025/NĐ-CP');
    expect(after).not.toContain('13/2023');
    const before = noticeProposal(CENTRE, '2025-12-31', kept);
    expect(before).toContain('13/2023/NĐ-CP');
    expect(before).not.toContain('91/2025');
  });

  it('finds no blank in a text that is filled in, and finds one written in decomposed letters', () => {
    expect(blanksOf('1. Dữ liệu [xem phụ lục]')).toEqual([]);
    expect(blanksOf('Liên hệ: [điền: điện thoại]'.normalize('NFD'))).toHaveLength(1);
  });
});
