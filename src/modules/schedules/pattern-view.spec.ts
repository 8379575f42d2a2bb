import { describe, expect, it } from '@jest/globals';
import { FileNode } from './file-node.js';
import { patternView } from './pattern-view.js';
import { readPattern } from './read-schedule.js';

describe('patternView', () => {
  it.each([
    [{ sessions: { mon: ['07:30-11:30', '13:30-17:00'], sat: [] }, seasons: [{ from: '04-16', until: '10-15', sessions: { mon: ['07:00-11:00'] } }], cycle: null }],
    [{ sessions: {}, seasons: [{ from: '10-16', until: '12-31', sessions: {} }], cycle: null }],
    [{ sessions: null, seasons: [], cycle: { start: '2026-03-01', days: [['06:00-18:00'], ['22:00-02:00', '02:30-06:00'], []] } }],
  ])('writes what was read: %j', (content) => {
    const given = content.cycle === null ? { sessions: content.sessions, seasons: content.seasons } : { cycle: content.cycle };
    expect(patternView(readPattern(new FileNode('', given, [])))).toEqual(content);
  }); // prettier-ignore
});
