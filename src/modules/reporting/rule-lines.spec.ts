import { describe, expect, it } from '@jest/globals';
import { codeWords } from './rule-lines.js';

describe('values of rules in print', () => {
  it('are words where they are codes, several apart by semicolons, as the page of exemptions has them', () => {
    expect(codeWords('uniform.exemptions', 'pregnancy ethnic-dress own-sector')).toBe(
      'Mang thai; Mặc trang phục dân tộc; Đồng phục riêng của ngành',
    );
    expect(codeWords('badge.exemptions', 'security')).toBe('Yêu cầu bảo mật công tác');
    expect(codeWords('leave.balances', 'here')).toBe('Theo dõi tại đây');
    expect(codeWords('timesheet.mode', 'half-day')).toBe('Theo buổi');
  });

  it('stay as they are elsewhere: symbols, numbers, a code that nobody knows, nothing', () => {
    expect(codeWords('timesheet.worked', '+')).toBe('+');
    expect(codeWords('timesheet.insuranceSymbols', 'Ô Cô Ts T')).toBe('Ô Cô Ts T');
    expect(codeWords('badge.chinToTopMinMm', 200)).toBe(200);
    expect(codeWords('uniform.exemptions', 'illness')).toBe('illness');
    expect(codeWords('uniform.exemptions', '')).toBe('');
  });
});
