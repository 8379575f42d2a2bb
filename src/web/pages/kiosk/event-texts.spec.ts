import { describe, expect, it } from '@jest/globals';
import { eventTexts } from './event-texts.js';

describe('eventTexts', () => {
  it('cuts events with their name, id and data of several lines', () => {
    const { events, rest } = eventTexts(
      'event: scan\nid: 7\ndata: {"a":\ndata: "Đỗ"}\n\nevent: heartbeat\ndata\n\nid: 8',
    );
    expect(events).toEqual([
      { name: 'scan', id: '7', data: '{"a":\n"Đỗ"}' },
      { name: 'heartbeat', id: '', data: '' },
    ]);
    expect(rest).toBe('id: 8');
  });

  it('gives the same events wherever the stream is cut', () => {
    const text = 'event: open\r\ndata: 1\r\n\r\nid: 2\r\nevent: scan\r\ndata: x:y\r\n\r\n';
    for (let cut = 0; cut <= text.length; cut += 1) {
      const first = eventTexts(text.slice(0, cut));
      const second = eventTexts(first.rest + text.slice(cut));
      expect([...first.events, ...second.events].filter(({ data }) => data !== '')).toEqual([
        { name: 'open', id: '', data: '1' },
        { name: 'scan', id: '2', data: 'x:y' },
      ]);
    }
  });
});
