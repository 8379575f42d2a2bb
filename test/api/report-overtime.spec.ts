import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarEntry, withoutCalendar } from '../support/calendar-entry.js';
import { AuditSealer } from '../../src/modules/audit/audit-sealer.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells, xlsxTexts } from '../support/xlsx-cells.js';

/** The story goes on from sentence to sentence: November of a centre with a counter, sealed in the end. */
describe('overtime sheets', () => {
  let world: ClosingWorld;
  let unitId: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
  });
  afterAll(() => world.close());

  it('give the overtime that was approved, by day and kind of day', async () => {
    const ask = async (code: string, day: number, hours: number, status = 'approved') =>
      world.query(
        `INSERT INTO work_request (id, kind, employee_id, unit_id, first_day, last_day, period, days, reason, warnings, steps, step,
           waiting_since, status, filed_by, filed_at, outcome_ids)
         SELECT gen_random_uuid(), 'overtime', $1, $2, $3, $3, tstzrange($4, $4::timestamptz + make_interval(mins => $5)), 0, 'Việc gấp', '[]',
           '[{}]', 0, now(), $6, 'test', now(), '{}'`,
        [
          await world.employee(code),
          await world.way.unit('Q1'),
          `2026-11-${day}`,
          `2026-11-${day}T11:00:00Z`,
          hours * 60,
          status,
        ],
      );
    await ask('CB1', 27, 2);
    await ask('CB1', 28, 1.5);
    await ask('TQ1', 27, 3, 'refused');
    const answer = await world.service.app.inject({
      url: `/api/v1/overtime-sheets?month=2026-11&unitId=${unitId}`,
      headers: { cookie: (await world.as('TC')).cookie },
    });
    const cells = xlsxCells(answer.rawPayload).get('Làm thêm giờ');
    const [at = ''] = [...(cells ?? [])].find(([, { value }]) => value === 'Lò Văn Ẩn') ?? [];
    const row = at.slice(1);
    // 27 November is a Friday; after thirty days come working days, days of rest, holidays and the sum.
    expect(
      ['AD', 'AE', 'AH', 'AI', 'AJ', 'AK'].map((column) => cells?.get(`${column}${row}`)?.value),
    ).toEqual([2, 1.5, 2, 1.5, 0, 3.5]);
    expect(xlsxTexts(new Map([['x', cells!]]), 'x')).not.toContain('Sùng Mí Già');
    expect(xlsxTexts(new Map([['x', cells!]]), 'x')).toContain('BẢN DỰ THẢO');
  });

  it('tell working days, days off and holidays of overtime apart by the confirmed calendar, each unit by its own', async () => {
    const sums = async (): Promise<unknown[]> => {
      const answer = await world.service.app.inject({
        url: `/api/v1/overtime-sheets?month=2026-11&unitId=${unitId}`,
        headers: { cookie: (await world.as('TC')).cookie },
      });
      const cells = xlsxCells(answer.rawPayload).get('Làm thêm giờ');
      const [at = ''] = [...(cells ?? [])].find(([, { value }]) => value === 'Lò Văn Ẩn') ?? [];
      return ['AH', 'AI', 'AJ', 'AK'].map((column) => cells?.get(`${column}${at.slice(1)}`)?.value);
    };
    // Friday the 27th is off, and worked on Saturday the 28th; nobody has announced it yet.
    await calendarEntry(world, '2026-11-27', 'swapped_off', '2026-11-28', 'suggested');
    await calendarEntry(world, '2026-11-28', 'makeup_work', '2026-11-27', 'suggested');
    expect(await sums()).toEqual([2, 1.5, 0, 3.5]);
    await world.query(`UPDATE calendar_entry SET status = 'confirmed', document = '12/TB', confirmed_by = 'test', confirmed_at = now()`);
    expect(await sums()).toEqual([1.5, 2, 0, 3.5]);
    // The counter itself has a holiday on the 27th.
    await calendarEntry(world, '2026-11-27', 'holiday', null, 'confirmed', await world.way.unit('Q1'));
    expect(await sums()).toEqual([1.5, 0, 2, 3.5]);
    await withoutCalendar(world);
  }); // prettier-ignore

  it('tell the hours of overtime at night apart, by the kind of day on which it began', async () => {
    const period = `tstzrange('2026-11-26T21:00+07', '2026-11-27T01:00+07')`;
    await world.query(
      `INSERT INTO work_request (id, kind, employee_id, unit_id, first_day, last_day, period, days, reason, warnings, steps, step,
         waiting_since, status, filed_by, filed_at, outcome_ids)
       VALUES (gen_random_uuid(), 'overtime', $1, $2, '2026-11-26', '2026-11-26', ${period}, 0, 'Trực đêm', '[]', '[{}]', 0, now(), 'approved',
         'test', now(), '{}')`,
      [await world.employee('TQ1'), await world.way.unit('Q1')],
    );
    const answer = await world.service.app.inject({
      url: `/api/v1/overtime-sheets?month=2026-11&unitId=${unitId}`,
      headers: { cookie: (await world.as('TC')).cookie },
    });
    const cells = xlsxCells(answer.rawPayload).get('Làm thêm giờ');
    const rowOf = (text: string): string =>
      [...(cells ?? [])].find(([, { value }]) => value === text)?.[0].slice(1) ?? '';
    const values = (text: string): unknown[] =>
      ['AH', 'AI', 'AJ', 'AK', 'AL', 'AM', 'AN'].map(
        (column) => cells?.get(`${column}${rowOf(text)}`)?.value,
      );
    // 21:00 to 01:00 on a Thursday: four hours, three of them from 22:00 on.
    expect(values('Sùng Mí Già')).toEqual([4, 0, 0, 4, 3, 0, 0]);
    expect(values('Lò Văn Ẩn').slice(4)).toEqual([0, 0, 0]);
    expect(values('Cộng').slice(4)).toEqual([3, 0, 0]);
    await world.query(`UPDATE work_request SET status = 'refused' WHERE reason = 'Trực đêm'`);
  });

  it('of a sealed month are the same bytes, whatever is approved, taken back or declared a holiday since, and the seal is over it', async () => {
    const sheet = async (): Promise<Buffer> => {
      const headers = { cookie: (await world.as('TC')).cookie };
      const url = `/api/v1/overtime-sheets?month=2026-11&unitId=${unitId}`;
      return (await world.service.app.inject({ url, headers })).rawPayload;
    };
    await world.service.app.get(AuditSealer).seal();
    await world.sealNovember();
    const before = await sheet();
    const texts = xlsxTexts(xlsxCells(before), 'Làm thêm giờ');
    expect(texts).not.toContain('BẢN DỰ THẢO');
    const [{ code, head } = { code: '', head: 0 }] = await world.query<{ code: string; head: number }>(
      `SELECT upper(left(fingerprint, 16)) AS code, (audit_head->>'seq')::int AS head FROM closing_revision`,
    );
    expect(texts).toContain(`Đã khóa công. Mã kiểm chứng: ${code.match(/.{4}/g)?.join('-')}`);
    expect(texts.join('\n')).toMatch(new RegExp(`^Đầu chuỗi nhật ký kiểm toán khi khóa: mắt xích số ${head}, [0-9a-f]{64}$`, 'm'));
    await world.query(`UPDATE work_request SET status = CASE status WHEN 'approved' THEN 'cancelled' ELSE 'approved' END`);
    await calendarEntry(world, '2026-11-27', 'holiday', null, 'confirmed');
    world.at('2026-12-20T01:00:00Z');
    expect((await sheet()).equals(before)).toBe(true);
    const [{ header } = { header: '' }] = await world.query<{ header: string }>('SELECT header FROM closing_revision');
    expect(header).toMatch(/^witness overtime [0-9a-f]{64}$/m);
    await expect(world.query(`UPDATE report_overtime SET content = '[]'`)).rejects.toThrow();
  }); // prettier-ignore
});
