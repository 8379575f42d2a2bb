import { describe, expect, it } from '@jest/globals';
import { reportMail } from './report-mail.js';

const facts = {
  month: '2026-11', unitName: 'Trung tâm Phục vụ hành chính công', recipientName: 'Sở Nội vụ', draft: false, revisions: null, replaces: false, sha256: 'ab12',
  link: 'https://congvu.example.vn/bao-cao/1',
} as const; // prettier-ignore

describe('the mail that brings a report', () => {
  it('says where a sealed month is fetched', () => {
    const { subject, text } = reportMail(facts);
    expect(subject).toBe('Báo cáo tháng 11/2026: Trung tâm Phục vụ hành chính công');
    expect(text).toContain('số liệu đã khóa công');
    expect(text).toContain(facts.link);
    expect(text).toContain('ab12');
  });

  it('names a quarter or a year, and says why its digest is a draft', () => {
    expect(reportMail({ ...facts, month: '2026-Q4' }).subject).toBe(
      'Tổng hợp quý IV/2026: Trung tâm Phục vụ hành chính công',
    );
    const { subject, text } = reportMail({ ...facts, month: '2026', draft: true });
    expect(subject).toBe('Dự thảo tổng hợp năm 2026: Trung tâm Phục vụ hành chính công');
    expect(text).toContain('vì trong kỳ còn tháng chưa khóa công');
  });

  it('says that it replaces one that went out, and which months were sealed anew', () => {
    const revisions = [
      { month: '2026-10', revision: 1 },
      { month: '2026-11', revision: 2 },
    ];
    const { subject, text } = reportMail({ ...facts, month: '2026-Q4', revisions, replaces: true });
    expect(subject).toBe('Tổng hợp quý IV/2026 (bản thay thế): Trung tâm Phục vụ hành chính công');
    expect(text).toContain(
      'Bản này thay cho bản đã gửi trước đây. Đã khóa công lại: tháng 11/2026 (bản khóa số 2).',
    );
    expect(reportMail({ ...facts, revisions }).text).not.toContain('thay cho');
  });

  it('reminds of what a month that is not sealed still needs', () => {
    const { subject, text } = reportMail({ ...facts, draft: true, link: null });
    expect(subject).toMatch(/^Dự thảo báo cáo tháng 11\/2026/);
    expect(text).toContain('Đề nghị đơn vị rà soát, xác nhận và khóa công.');
    expect(text).toContain('tệp đính kèm');
  });
});
