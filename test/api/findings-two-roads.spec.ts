import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
interface Found {
  id: string;
  origin: string;
  status: string;
  unsupported: boolean;
}

const RULE = 'TG-07';

/** Now is Monday 23 November 2026, 08:00 in Việt Nam: an inspector sees CB1 leave the post, a citizen's complaint about the same morning is confirmed. */
describe('an event to which two roads lead', () => {
  let world: ComplianceWorld;
  const who: Record<string, Who> = {};
  let person: string;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    for (const pin of [1, 2, 3, 4]) await world.punches(pin, 23, ['07:50']);
    who.inspector = await signInAs(world.service, 'inspector', 'TT', await world.employee('CB3'));
    who.officer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    who.director = await signInAs(world.service, 'director', 'TT', await world.employee('GD'));
    person = await world.employee('CB1');
  });
  afterAll(() => world.close());

  const as = (name: string): Who => who[name] as Who;
  const found = (): Promise<Found[]> =>
    world.query(
      `SELECT id, origin, status, unsupported_at IS NOT NULL AS unsupported FROM finding WHERE rule = $1 ORDER BY id`,
      [RULE],
    );
  const beside = (): Promise<{ origin: string }[]> =>
    world.query('SELECT origin FROM finding_other_evidence');
  const ok = async <T>(code: string, method: 'POST' | 'PUT', url: string, body: object = {}): Promise<T> => {
    const answer = await world.call<T>(method, url, as(code), body);
    expect([url, answer.status < 300, answer.text.slice(0, 300)]).toEqual([url, true, expect.anything()]);
    return answer.body;
  };
  /** An open round that sees it. */
  const look = async (): Promise<{ round: string; check: string }> => {
    const [round, check] = [newId(), newId()];
    await ok('inspector', 'POST', 'inspections', {
      id: round, unitId: await world.way.unit('TT'), kind: 'ordinary', planNumber: '12/KH', place: 'Tầng 1', startedAt: '2026-11-23T07:55:00+07:00',
      checks: [{
        id: check, employeeId: person, checkedAt: '2026-11-23T07:58:00+07:00', badge: 'worn', uniform: 'right', footwear: 'right', rules: [RULE],
      }],
    });
    await world.settle();
    return { round, check };
  }; // prettier-ignore
  const takeBack = async ({ round, check }: { round: string; check: string }): Promise<void> => {
    await ok('inspector', 'POST', `inspections/${round}/checks/${check}/cancel`, { reason: 'Nhìn nhầm' });
    await world.settle();
  };
  const report = async (): Promise<string> => {
    const { id } = await ok<{ id: string }>('officer', 'POST', 'reported-conduct', {
      employeeId: person, date: '2026-11-23', halfDay: 'morning', rule: RULE, source: 'complaint', documentNumber: '15/KL',
      documentDate: '2026-11-23', content: 'Rời vị trí, đã xác minh',
    }); // prettier-ignore
    await ok('director', 'POST', `reported-conduct/${id}/decision`, { status: 'confirmed', note: 'Đúng' });
    return id;
  };
  const withdraw = (id: string) =>
    ok('director', 'POST', `reported-conduct/${id}/withdrawal`, { reason: 'Đã hủy kết luận' });
  let seen: { round: string; check: string };
  let told: string;

  it('is one finding, of the first of them', async () => {
    seen = await look();
    told = await report();
    expect(await found()).toMatchObject([{ origin: 'inspection' }]);
    expect(await beside()).toEqual([{ origin: 'reported' }]);
  });

  it('stays the same finding on the document when the look of the inspector is taken back', async () => {
    const [before] = await found();
    await takeBack(seen);
    expect(await found()).toEqual([{ ...before, origin: 'reported', status: 'waiting' }]);
    expect(await world.query('SELECT FROM notice WHERE subject_id = $1', [before?.id])).toHaveLength(1);
    expect(await beside()).toEqual([]);
  });

  it('stays on another look when the document is withdrawn', async () => {
    const [before] = await found();
    seen = await look();
    expect(await beside()).toEqual([{ origin: 'inspection' }]);
    await withdraw(told);
    expect(await found()).toEqual([{ ...before, origin: 'inspection' }]);
  });

  it('is not to be decided anew where it was confirmed and one of them still stands, only where none does', async () => {
    told = await report();
    await world.query(`UPDATE finding SET status = 'confirmed' WHERE rule = $1`, [RULE]);
    await takeBack(seen);
    expect(await found()).toMatchObject([{ origin: 'reported', status: 'confirmed', unsupported: false }]);
    await withdraw(told);
    expect(await found()).toMatchObject([{ origin: 'reported', status: 'confirmed', unsupported: true }]);
    seen = await look();
    expect(await found()).toMatchObject([{ origin: 'inspection', status: 'confirmed', unsupported: false }]);
    expect(await world.query(`SELECT FROM notice WHERE kind = 'finding-unsupported'`)).toHaveLength(0);
  });

  it('goes with the last of them, and leaves nothing behind', async () => {
    await world.query(`UPDATE finding SET status = 'waiting' WHERE rule = $1`, [RULE]);
    await takeBack(seen);
    expect(await found()).toEqual([]);
    expect(await beside()).toEqual([]);
  });
});
