import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAccessEvents } from './access-event.js';

const json = (inner: object, outer: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      ipAddress: '192.168.1.64', dateTime: '2026-03-01T07:45:10+07:00', eventType: 'AccessControllerEvent', ...outer,
      AccessControllerEvent: { majorEventType: 5, subEventType: 75, serialNo: 912, employeeNoString: '1452', ...inner },
    }),
  ); // prettier-ignore

const multipart = (document: Buffer, boundary = 'MIME_boundary'): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="event_log"\r\nContent-Type: application/json\r\n\r\n`),
    document,
    Buffer.from(`\r\n--${boundary}\r\nContent-Disposition: form-data; name="Picture"\r\nContent-Type: image/jpeg\r\n\r\n`),
    Buffer.alloc(300_000, 0xd8),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]); // prettier-ignore

const event = {
  key: '912|2026-03-01T07:45:10+07:00',
  employeeNo: '1452',
  cardNo: null,
  dateTime: '2026-03-01T07:45:10+07:00',
  date: '2026-03-01',
  second: 7 * 3600 + 45 * 60 + 10,
  offsetMinutes: 420,
  attendanceStatus: null,
  minor: 75,
};

describe('parseAccessEvents', () => {
  it('reads JSON', () => {
    expect(parseAccessEvents(json({}))).toEqual([{ kind: 'event', event }]);
    expect(parseAccessEvents(json({ cardNo: ' 12345678 ', employeeNoString: '', attendanceStatus: 'checkOut' }))).toMatchObject([
      { event: { employeeNo: null, cardNo: '12345678', attendanceStatus: 'checkOut' } },
    ]); // prettier-ignore
  });

  it('reads XML', () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
      <EventNotificationAlert version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
      <dateTime>2026-03-01T07:45:10+07:00</dateTime><eventType>AccessControllerEvent</eventType>
      <AccessControllerEvent><majorEventType>5</majorEventType><subEventType>75</subEventType>
      <serialNo>912</serialNo><employeeNoString>1452</employeeNoString></AccessControllerEvent></EventNotificationAlert>`;
    expect(parseAccessEvents(Buffer.from(xml))).toEqual([{ kind: 'event', event }]);
    expect(parseAccessEvents(Buffer.from(xml.replace('1452', 'A&amp;B')))).toMatchObject([
      { event: { employeeNo: 'A&B' } },
    ]);
  });

  it('reads multipart with a picture of 300 kB, whatever boundary the header names', () => {
    expect(parseAccessEvents(multipart(json({})))).toEqual([{ kind: 'event', event }]);
    expect(parseAccessEvents(multipart(json({}), '--odd "one"'))).toEqual([{ kind: 'event', event }]);
  });

  it('ignores heartbeats, other majors and minors that recognise nobody', () => {
    expect(parseAccessEvents(json({}, { eventType: 'heartBeat' }))).toEqual([{ kind: 'ignored', reason: 'heartbeat' }]);
    for (const [majorEventType, subEventType] of [[2, 75], [5, 76], [5, 21], [5, 0]]) {
      expect(parseAccessEvents(json({ majorEventType, subEventType }))).toEqual([
        { kind: 'ignored', reason: 'other-event' },
      ]);
    }
  }); // prettier-ignore

  it('says what it cannot use', () => {
    const cases: [Buffer, string][] = [
      [Buffer.from(''), 'unreadable'],
      [Buffer.from('{"cut": '), 'unreadable'],
      [Buffer.from('<EventNotificationAlert><dateTime>'), 'unreadable'],
      [json({ employeeNoString: '' }), 'nobody'],
      [json({}, { dateTime: '2026-02-30T07:45:10+07:00' }), 'bad-time'],
      [json({}, { dateTime: '2026-03-01T24:00:00+07:00' }), 'bad-time'],
    ];
    for (const [body, reason] of cases)
      expect(parseAccessEvents(body)).toEqual([{ kind: 'fault', reason, text: body.toString().trim() }]);
    const picture = Buffer.concat([
      Buffer.from('picture: '),
      Buffer.from([0xff, 0xd8, 0xff]),
      Buffer.alloc(1000, 0x41),
    ]);
    expect(parseAccessEvents(picture)).toEqual([{ kind: 'fault', reason: 'unreadable', text: 'picture: ' }]);
  });

  it('knows an event without a serial number by the person and the time, and a time without offset as such', () => {
    expect(
      parseAccessEvents(json({ serialNo: undefined }, { dateTime: '2026-03-01T07:45:10' })),
    ).toMatchObject([{ event: { key: '1452/|2026-03-01T07:45:10', offsetMinutes: null } }]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseAccessEvents(bytes)));
    fc.assert(fc.property(fc.json(), (text) => void parseAccessEvents(Buffer.from(text))));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      parseAccessEvents(Buffer.concat([Buffer.from('--b\r\n'), bytes, Buffer.from('\r\n--b--')]));
    })); // prettier-ignore
  });
});
