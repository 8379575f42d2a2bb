import { describe, expect, it } from '@jest/globals';
import { exportNote } from './export-note.js';

describe('what the audit trail keeps of a list that is saved', () => {
  it('is its name, the page with what was chosen there, and how many rows', () => {
    expect(exportNote({ name: 'Nhân sự', count: 2 }, '/nhan-su?q=An')).toEqual({ name: 'Nhân sự', page: '/nhan-su?q=An', rows: 2 });
  }); // prettier-ignore

  it('is also by what the list was searched, where that is known', () => {
    const note = exportNote({ name: 'Đơn', count: 0 }, '/hr/don-tu', ['requests', { status: 'open' }]);
    expect(note).toMatchObject({ filters: '["requests",{"status":"open"}]', rows: 0 });
  });

  it('is cut to what the service takes, never through a pair, and has no control characters', () => {
    const note = exportNote({ name: `${'x'.repeat(199)}👩`, count: 1 }, '/a'.repeat(600), ['y'.repeat(2000)]);
    expect(note.name).toBe('x'.repeat(199));
    expect(note.page).toHaveLength(1000);
    expect(note.filters).toHaveLength(1000);
    expect(exportNote({ name: 'a\n\u0007b', count: 1 }, '/').name).toBe('a b');
    expect(exportNote({ name: ' ', count: 1 }, '').page).toBe('/');
  });
});
