import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeDigest } from '../../src/modules/compliance/notices/notice-digest.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** Now is Monday 23/11/2026, 08:00 in Việt Nam. */
describe('reminders about data', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let director: Who;
  let person: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    director = await signInAs(world.service, 'director', 'TT', await world.employee('GD'));
    person = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
  });
  afterAll(() => world.close());

  const send = (day: string) => world.service.app.get(NoticeDigest).send(day);
  const told = async (kind: string): Promise<string[]> => {
    const rows = await world.query<{ code: string }>(
      `SELECT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.kind = $1 ORDER BY 1`,
      [kind],
    );
    return rows.map(({ code }) => code);
  };
  const sentences = async (who: Who): Promise<string[]> => {
    const { body } = await world.call<{ items: { vi: string }[] }>('GET', 'me/notices', who);
    return body.items.map(({ vi }) => vi);
  };

  it('tell whoever has not acknowledged the notice in force of their unit, once for each version', async () => {
    const { body: made } = await world.call<{ id: string }>('POST', 'data-notices', officer, {
      unitId: await world.way.unit('TT'), validFrom: '2026-11-24', body: 'Dữ liệu chấm công: ghi gì, để làm gì, giữ bao lâu, quyền của bạn.',
      document: '15/TB-TTHCC', reason: 'Ban hành lần đầu',
    }); // prettier-ignore
    await world.call('POST', `data-notices/${made.id}/decision`, director, { status: 'approved', note: 'Đã xem' }); // prettier-ignore
    expect((await world.call('POST', 'me/data-notice', person, { noticeId: made.id })).status).toBe(204);
    await send('2026-11-23');
    expect(await told('data-notice-waiting')).toEqual([]);
    await send('2026-11-24');
    expect(await told('data-notice-waiting')).toEqual(['CB2', 'CB3', 'GD', 'TQ1']);
    expect(await sentences(officer)).toContain(
      'Thông báo xử lý dữ liệu chấm công áp dụng từ ngày 24/11/2026: hãy đọc và xác nhận.',
    );
    await send('2026-11-25');
    expect(await told('data-notice-waiting')).toEqual(['CB2', 'CB3', 'GD', 'TQ1']);
  });

  it('tell whoever keeps the register when a receipt or an answer is late, not on its last day, never about themselves', async () => {
    const ask = (who: Who) =>
      world.call<{ id: string }>('POST', 'me/data-requests', who, { kind: 'access', content: 'Xin bản sao' });
    const { body } = await ask(person);
    await ask(officer);
    const [due] = await world.query<{ receipt: string; next: string }>(
      `SELECT receipt_due_on::text AS receipt, (receipt_due_on + 1)::text AS next FROM data_request WHERE id = $1`,
      [body.id],
    );
    await send(due?.receipt ?? '');
    expect(await told('data-request-overdue')).toEqual([]);
    await send(due?.next ?? '');
    await send(due?.next ?? '');
    expect(await told('data-request-overdue')).toEqual(['CB2']);
    expect((await sentences(officer))[0]).toMatch(
      /^Yêu cầu về dữ liệu cá nhân của Lò Văn Ẩn, nhận ngày 23\/11\/2026, đã quá hạn ngày/,
    );
  });
});
