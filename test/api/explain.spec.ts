import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CorrectionsService } from '../../src/modules/corrections/corrections.service.js';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { ExplainService, type DayStory } from '../../src/modules/attendance/explain/explain.service.js';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { callerAs } from '../support/as-caller.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,card:32:00000001,2020-01-01,',
].join('\n');

/** Now is 2026-11-23 08:00 in Việt Nam, a Monday; the shift is 08:00-12:00 and 13:00-17:00. */
describe('the story of a day', () => {
  let service: TestApp;
  let gate: DeviceClient;
  let officer: { cookie: string };
  let employeeId: string;
  beforeAll(async () => {
    service = await createTestApp();
    const way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'Q2', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    gate = await DeviceClient.add(service, 'CONG-1', 'Q1');
    officer = await signInAs(service, 'hr-officer', 'TT');
    const [person] = await service.database.dataSource.query<[{ id: string }]>(
      `SELECT id FROM employee WHERE code = 'CB1'`,
    );
    employeeId = person.id;
    const scan = (scannedAt: string, sentAhead = 0) =>
      gate.send({
        sentAt: new Date(service.clock.now().getTime() + sentAhead * 60_000).toISOString(),
        scans: [{ bootId: randomUUID(), sequence: 1, credential: 'card:32:00000001', scannedAt: `${scannedAt}+07:00`, reader: 'CUA-1' }],
      }); // prettier-ignore
    await scan('2026-11-20T08:06:00');
    await scan('2026-11-20T12:01:00');
    await scan('2026-11-20T12:55:00');
    await scan('2026-11-19T08:00:00', 7);
    await service.app.get(AttendanceService).drain();
  });
  afterAll(() => service.close());

  const story = async (date: string, who = officer, id = employeeId) => {
    const answer = await service.app.inject({
      url: `/api/v1/attendance/days/${id}/${date}/explain`,
      headers: who,
    });
    return { status: answer.statusCode, body: answer.json<DayStory & { code: string }>() };
  };

  it('tells shift, scans, moments and exceptions with the rules they rest on', async () => {
    const { status, body } = await story('2026-11-20');
    expect(status).toBe(200);
    expect(body.shift.sentence).toBe('Phải làm việc 08:00-12:00 và 13:00-17:00, theo lịch làm việc.');
    expect(body.shift).toMatchObject({ scheduleCode: 'HC', scheduleName: 'Giờ hành chính', calendar: null });
    expect(
      body.scans.map(({ time, device, reader, state, role }) => [time, device, reader, state, role]),
    ).toEqual([
      ['08:06', 'CONG-1', 'CUA-1', 'counted', 'matched'],
      ['12:01', 'CONG-1', 'CUA-1', 'counted', 'matched'],
      ['12:55', 'CONG-1', 'CUA-1', 'counted', 'matched'],
    ]);
    expect(body.moments.map(({ direction, due, at }) => [direction, due, at])).toEqual([
      ['in', '08:00', '08:06'],
      ['out', '12:00', '12:01'],
      ['in', '13:00', '12:55'],
      ['out', '17:00', null],
    ]);
    const late = body.exceptions.find(({ kind }) => kind === 'late-arrival');
    expect(late?.sentence).toBe('Đi muộn 6 phút (08:00-08:06); mức cho phép 5 phút.');
    expect(late?.because[0]).toMatchObject({ rule: 'lateGraceMinutes', value: 5 });
  });

  it('says what it waits for, and what one more scan would change', async () => {
    const tell = () =>
      service.app.get(ExplainService).explain(systemCaller('test'), employeeId, '2026-11-20');
    const now = service.clock.now();
    try {
      // 05:00 of the next morning: the window has closed, the readers have not said that this was all.
      service.clock.set(new Date('2026-11-20T22:00:00Z'));
      const story = await tell();
      expect([story.status, story.statusSentence]).toEqual([
        'provisional',
        expect.stringContaining('CONG-1'),
      ]);
      expect(story.whatIf).toMatchObject([
        { direction: 'in', at: '08:00' },
        { direction: 'out', at: '17:00' },
      ]);
    } finally {
      service.clock.set(now);
    }
    const final = await tell();
    expect(final.status).toBe('final');
    expect(final.exceptions.map(({ kind }) => kind)).toEqual(['late-arrival', 'missing-out']);
    // Whoever forgot to scan at eight and did at six past reads that, too.
    expect(final.whatIf).toMatchObject([
      { direction: 'in', removes: ['late-arrival'], adds: [] },
      { direction: 'out', removes: ['missing-out'], adds: [] },
    ]);
  });

  it('shows scans in quarantine with their reason though they count for nothing', async () => {
    const { body } = await story('2026-11-23');
    expect(body.scans).toMatchObject([{ state: 'quarantined', suspicion: 'reader-drift', role: null }]);
  });

  it('names the entry of the calendar and its document', async () => {
    const calendar = service.app.get(CalendarService);
    const system = systemCaller('test');
    await calendar.put(system, {
      unitId: null,
      date: '2026-11-18',
      kind: 'holiday',
      name: 'Ngày nghỉ riêng',
      pairDate: null,
    });
    const [entry] = await calendar.list(system, '2026-11-18', '2026-11-19', null);
    await calendar.confirm(system, [entry?.id ?? ''], '07/TB ngày 01/11/2026');
    const { body } = await story('2026-11-18');
    expect(body.shift).toMatchObject({
      sentence: 'Không phải làm việc: ngày nghỉ lễ.', calendar: { name: 'Ngày nghỉ riêng', document: '07/TB ngày 01/11/2026' },
    }); // prettier-ignore
  });

  it('says whom the schedule was assigned to, the part of it, every credit, and every rule with its source', async () => {
    const { body } = await story('2026-11-20');
    expect(body.shift).toMatchObject({
      policy: 'each-session',
      assignment: { to: 'ancestor', unitCode: 'TT', from: '2026-11-01', until: '2027-01-01', sentence: 'Lịch được phân cho đơn vị cấp trên Trung tâm từ 01/11/2026 đến trước 01/01/2027.' },
      pattern: { kind: 'week' }, roster: null, sentenceEn: 'Expected at work 08:00-12:00 and 13:00-17:00, as the work schedule says.',
    });
    expect(body.credits.map(({ state, symbol, sentence }) => [state, symbol, sentence])).toEqual([
      ['earned', '+', '0,5 công (+): được tính công.'], ['incomplete', '?', '0,5 công (?): thiếu lượt quẹt, chờ giải trình.'],
    ]);
    const free = (await story('2026-11-21')).body;
    expect(free.exceptions).toEqual([]);
    expect(free.rules).toHaveLength(12);
    expect(free.rules.find(({ rule }) => rule === 'lateGraceMinutes')).toMatchObject({ value: 5, citation: { basis: 'local', instrument: 'proposal' } });
    expect(free.rules.find(({ rule }) => rule === 'lateForfeitMinutes')).toMatchObject({ value: null });
  }); // prettier-ignore

  it('tells scans in between and reasons with what they took off; health leave by name only to those who may know', async () => {
    const { dataSource } = service.database;
    const excuse = (kind: string, from: string, until: string) =>
      dataSource.query(
        `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, proposed_by, proposed_at, decided_by, decided_at)
         VALUES (gen_random_uuid(), $1, true, $2, tstzrange($3, $4), 'approved', 'Đơn', 'test', now(), 'test', now())`,
        [kind, employeeId, `2026-11-19T${from}+07:00`, `2026-11-19T${until}+07:00`],
      );
    await excuse('leave-sick', '08:00', '12:00');
    await excuse('leave-annual', '15:00', '16:00');
    for (const time of ['07:55', '12:01', '12:55', '13:30', '14:00', '17:01'])
      await gate.scan({ bootId: randomUUID(), sequence: 1, credential: 'card:32:00000001', scannedAt: `2026-11-19T${time}:00+07:00`, reader: 'CUA-1' });
    const { body } = await story('2026-11-19');
    expect(body.excuses.map(({ name, from, minutes }) => [name, from, minutes])).toEqual([['Ốm, điều dưỡng', '08:00', 240], ['Nghỉ phép năm', '15:00', 60]]);
    expect(body.others.map(({ role, first }) => [role, first])).toEqual([['intermediate', '13:30'], ['intermediate', '14:00']]);
    expect(body.notices).toMatchObject([{ kind: 'left-during-session', minutes: 30, sentence: 'Ra ngoài 30 phút trong buổi (13:30-14:00), chỉ để biết.' }]);
    expect(body.credits[0]).toMatchObject({ state: 'excused', symbol: 'Ô' });
    const head = (await story('2026-11-19', await signInAs(service, 'unit-head', 'Q1'))).body;
    expect(head.excuses[0]).toMatchObject({ name: 'Chế độ theo quy định', sentence: 'Chế độ theo quy định (08:00-12:00): không tính 240 phút của giờ làm việc.' });
    expect(JSON.stringify(head)).not.toMatch(/Ô|Ốm|leave-sick/);
  }); // prettier-ignore

  it('says when the day that is kept is another', async () => {
    await service.app.get(AttendanceService).drain();
    const system = systemCaller('test');
    await service.app.get(AttendanceService).recompute(system, { from: '2026-11-19', until: '2026-11-21' });
    expect((await story('2026-11-20')).body).toMatchObject({
      source: 'computed',
      differs: false,
      kept: null,
    });
    await service.database.dataSource.query(
      `UPDATE attendance_day SET result_fingerprint = '\\x00', late_minutes = 0 WHERE employee_id = $1 AND date = '2026-11-20'`,
      [employeeId],
    );
    const { body } = await story('2026-11-20');
    expect(body).toMatchObject({ differs: true, kept: { lateMinutes: 0 } });
    expect(body.sourceSentence).toContain('khác với kết quả này');
  });

  it('shows a scan that was voided as such, and the correction itself not as a scan', async () => {
    await gate.send({
      sentAt: service.clock.now().toISOString(),
      scans: [{ bootId: randomUUID(), sequence: 1, credential: 'card:32:00000001', scannedAt: '2026-11-18T09:10:00+07:00' }],
    }); // prettier-ignore
    const ofTheDay = async () =>
      (await story('2026-11-18')).body.scans.filter(({ time }) => !time.includes('+'));
    const [before, ...others] = await ofTheDay();
    expect([before?.time, before?.state, others]).toEqual(['09:10', 'counted', []]);
    const [centre] = await service.database.dataSource.query<[{ id: string }]>(
      `SELECT id FROM org_unit WHERE code = 'TT'`,
    );
    const corrections = service.app.get(CorrectionsService);
    const at = new Date('2026-11-18T09:10:00+07:00');
    const { id } = await corrections.proposeVoid(callerAs('hr-officer', [centre.id]), {
      scanId: before!.id, at, document: '12/BB-TTPVHCC', reason: 'Người khác quẹt nhầm thẻ',
    }); // prettier-ignore
    expect((await ofTheDay())[0]?.state).toBe('counted');
    await corrections.decide(callerAs('director', [centre.id]), {
      ids: [id],
      status: 'approved',
      note: 'Đúng',
    });
    await service.app.get(AttendanceService).drain();
    const after = await ofTheDay();
    expect(after.map(({ time, state, role }) => [time, state, role])).toEqual([['09:10', 'voided', null]]);
  });

  it('takes the code of a person too', async () => {
    expect((await story('2026-11-20', officer, 'cb1')).body.employeeId).toBe(employeeId);
    expect((await story('2026-11-20', await signInAs(service, 'hr-officer', 'Q2'), 'CB1')).status).toBe(404);
  });

  it('is told to the person themselves, and to nobody outside the scope; looks at others are noted', async () => {
    const own = await signInAs(service, 'employee', 'Q1', employeeId);
    const mine = await service.app.inject({
      url: '/api/v1/me/attendance/days/2026-11-20/explain',
      headers: own,
    });
    expect([mine.statusCode, mine.json<DayStory>().employeeId]).toEqual([200, employeeId]);
    expect((await story('2026-11-20', own)).status).toBe(403);
    expect((await story('2026-11-20', await signInAs(service, 'hr-officer', 'Q2'))).status).toBe(404);
    expect((await story('2026-11-20', officer, randomUUID())).status).toBe(404);
    expect((await story('2099-01-01')).status).toBe(404);
    const [looks] = await service.database.dataSource.query<[{ count: number }]>(
      `SELECT count(*) AS count FROM audit_entry WHERE action = 'attendance-day.read' AND subject_employee_id = $1`,
      [employeeId],
    );
    expect(looks.count).toBeGreaterThan(0);
  });

  it('tells a day of a month whose scans were destroyed as it is kept, never as absence', async () => {
    await service.database.dataSource.query(
      `INSERT INTO data_destruction (id, data_class, month, items, fingerprint, months, document, done_at)
       VALUES (gen_random_uuid(), 'scans', '2026-11-01', 1, repeat('0', 64), 24, '01/QĐ', now())`,
    );
    await service.database.dataSource.query(`UPDATE badge SET credential = 'card:32:000000FF' WHERE employee_id = $1`, [employeeId]);
    const { body } = await story('2026-11-20');
    expect(body).toMatchObject({ source: 'kept', status: 'final', whatIf: [], shift: { scheduleCode: 'HC', assignment: null } });
    expect(body.sourceSentence).toContain('đã tiêu hủy');
    expect(body.moments.map(({ at }) => at)).toEqual(['08:06', '12:01', '12:55', null]);
    expect(body.exceptions.map(({ kind }) => kind)).toEqual(['late-arrival', 'missing-out']);
    expect((await story('2026-11-30')).status).toBe(404);
  }); // prettier-ignore
});
