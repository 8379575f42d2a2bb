import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosingWorld, type Answer, type Who } from '../support/closing-world.js';

interface Listed {
  items: { id: string; employeeCode?: string; vi?: string; unsupportedAt?: string | null; status?: string }[];
}

const EXCUSED = { status: 'excused', reason: 'Lượt chấm 07:50 đến muộn', ground: 'Nhật ký máy chấm công' };

/** On the 27th CB1 came 20 minutes late, and that was confirmed; it is Tuesday 2026-12-08, 08:00 in Việt Nam. */
describe('a confirmed finding whose facts are gone', () => {
  let world: ClosingWorld;
  let closing: string;
  let finding: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    closing = await world.checkNovember();
    [{ id: finding } = { id: '' }] = await world.query<{ id: string }>('SELECT id FROM finding');
  });
  afterAll(() => world.close());

  const toDecide = async (who: Who): Promise<Listed['items']> =>
    (await world.call<Listed>('GET', 'findings/to-decide', who)).body.items;
  const told = async (code: string): Promise<(string | undefined)[]> =>
    (await world.call<Listed>('GET', 'me/notices?unread=true', await world.as(code))).body.items
      .map(({ vi }) => vi)
      .filter((vi) => vi?.includes('không còn cho thấy'));
  const open = async (): Promise<string[]> => {
    const { body } = await world.call<{ open: { kind: string; count: number }[] }>('GET', `closings/${closing}/readiness`, await world.as('GD')); // prettier-ignore
    return body.open.map(({ kind, count }) => `${kind} ${count}`);
  };
  const decide = async (code: string, body: object): Promise<Answer<object>> =>
    world.call('POST', `findings/${finding}/decision`, await world.as(code), body);

  it('is nothing to decide on while the day still shows it, whatever else changes', async () => {
    await world.scan(1, 27, '17:30');
    expect(await toDecide(await world.as('TQ1'))).toEqual([]);
    expect(await told('CB1')).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('stands, but the person and whoever decides are told, and it is listed for a decision', async () => {
    await world.scan(1, 27, '07:50');
    expect(await toDecide(await world.as('TQ1'))).toMatchObject([
      { id: finding, employeeCode: 'CB1', status: 'confirmed', unsupportedAt: '2026-12-08T01:00:00.000Z', decideUntil: '2026-12-10' },
    ]); // prettier-ignore
    expect(await told('CB1')).toEqual([
      'Nội dung Đi muộn (TG-01) ngày 27/11/2026 đã được xác nhận, nay số liệu không còn cho thấy: đang chờ quyết định lại.',
    ]);
    expect(await told('TQ1')).toEqual([
      'Đi muộn (TG-01) ngày 27/11/2026 của Lò Văn Ẩn đã được xác nhận, nay số liệu không còn cho thấy. Quyết định lại đến hết ngày 10/12/2026.',
    ]);
    expect(await told('GD')).toEqual([]);
  });

  it('keeps the month from being sealed', async () => {
    expect(await open()).toEqual(['findings-unsupported 1']);
    const sealed = await world.call('POST', `closings/${closing}/seal`, await world.as('GD'), {});
    expect(sealed.body.code).toBe('closing-not-ready');
    expect(sealed.body.detail).toContain('1 nội dung đã xác nhận mà số liệu không còn cho thấy, chờ quyết định lại.');
  }); // prettier-ignore

  it('needs nobody any more when the facts are back, and is told of again when they go again', async () => {
    await world.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, scan_id, at, status, reason, proposed_by, proposed_at, decided_by, decided_at, source)
       SELECT gen_random_uuid(), 'voided-scan', b.employee_id, u.id, s.id, s.scanned_at, 'approved', 'Quẹt hộ', 'test', now(), 'khác', now(), 'request'
       FROM scan s JOIN badge b ON b.credential = s.credential, org_unit u WHERE s.scanned_at = '2026-11-27T07:50+07' AND s.credential = 'pin:default:1' AND u.code = 'Q1'`,
    );
    await world.settle();
    expect(await toDecide(await world.as('TQ1'))).toEqual([]);
    expect([await told('CB1'), await told('TQ1'), await open()]).toEqual([[], [], []]);
    await world.scan(1, 27, '07:51');
    expect(await toDecide(await world.as('TQ1'))).toHaveLength(1);
    expect(await told('CB1')).toHaveLength(1);
  });

  it('is not confirmed a second time, nor excused by the person concerned; the superior excuses it with a reason', async () => {
    expect((await decide('CB1', EXCUSED)).body.code).toBe('own-record');
    expect((await decide('PGD', EXCUSED)).body.code).toBe('not-the-superior');
    const again = await decide('TQ1', { ...EXCUSED, status: 'confirmed' });
    expect([again.status, again.body.code]).toEqual([409, 'finding-unsupported']);
    expect((await decide('TQ1', EXCUSED)).status).toBe(204);
    const { body } = await world.call<{ history: { from: string | null; to: string; reason: string }[] }>(
      'GET', `findings/${finding}`, await world.as('TC'),
    ); // prettier-ignore
    expect(body).toMatchObject({ status: 'excused', unsupportedAt: null });
    expect(body.history.at(-1)).toMatchObject({ from: 'confirmed', to: 'excused' });
    expect(await toDecide(await world.as('TQ1'))).toEqual([]);
    expect(await open()).toEqual([]);
    const audit = await world.query(`SELECT before, after FROM audit_entry WHERE action = 'finding.decide' AND before->>'unsupported' = 'true'`);
    expect(audit).toHaveLength(1);
  }); // prettier-ignore

  it('is decided on by HR once the superior let the time go by', async () => {
    await world.query(`UPDATE finding SET status = 'confirmed', unsupported_at = now(), decide_until = '2026-12-07' WHERE id = $1`, [finding]);
    expect((await decide('TQ1', EXCUSED)).status).toBe(422);
    expect(await toDecide(await world.as('TC'))).toHaveLength(1);
    expect((await decide('TC', { ...EXCUSED, lateReason: 'Trưởng quầy nghỉ ốm' })).status).toBe(204);
  }); // prettier-ignore
});
