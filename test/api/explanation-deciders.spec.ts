import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { Role } from '../../src/platform/access/permission.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/**
 * Now is Monday 23/11/2026, 08:00 in Việt Nam. TQ1 heads the counter Q1 and GD the centre; above it is the office SNV, of which SO is. CB2
 * stands in for GD, CB3 for TQ1.
 */
describe('who decides on what was recorded', () => {
  let world: ComplianceWorld;
  let officer: Who;
  const id: Record<string, string> = {};
  const unit: Record<string, string> = {};

  beforeAll(async () => {
    world = await ComplianceWorld.build();
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1', 'GD', 'SO']) id[code] = await world.employee(code);
    for (const code of ['TT', 'Q1', 'Q2', 'SNV']) unit[code] = await world.way.unit(code);
    await world.query('UPDATE org_unit SET parent_id = $1 WHERE id = $2', [unit.SNV, unit.TT]);
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    for (const [place, superior, substitute] of [
      ['Q1', 'TQ1', 'CB3'],
      ['TT', 'GD', 'CB2'],
    ] as const) {
      await name(officer, { unitId: unit[place], superiorId: id[superior] });
      await name(officer, { unitId: unit[place], superiorId: id[substitute], substitute: true, until: '2027-01-01' });
    }
  }); // prettier-ignore
  afterAll(() => world.close());
  beforeEach(() => world.query('UPDATE account SET employee_id = NULL, responsible_employee_id = NULL'));

  const name = (who: Who, wanted: object) =>
    world.call<{ id: string }>('PUT', 'superiors', who, { from: '2026-11-01', document: '12/QĐ', ...wanted });
  /** Somebody of that role; an account that the person had is the person's no longer. */
  const as = async (code: string, role: Role = 'employee', where = 'TT'): Promise<Who> => {
    await world.query('UPDATE account SET employee_id = NULL WHERE employee_id = $1', [id[code]]);
    return signInAs(world.service, role, where, id[code]);
  };
  const nobody = (role: Role, where: string): Promise<Who> => signInAs(world.service, role, where);
  /** Something held against a person, that waits to be explained, or that nobody has explained in time. */
  const held = async (code: string, day: number, checkIds: string[] = [], explainUntil = '2026-11-26') => {
    const evidence = { exception: null, fromSecond: 28_800, untilSecond: 28_800, because: [], checkIds };
    const [row] = await world.query<{ id: string }>(
      `INSERT INTO finding (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes, evidence,
         cites, day_revision, created_at, updated_at, origin, explain_until, decide_until, partly_accepted, status_at, status_by)
       VALUES (1, gen_random_uuid(), $1::uuid, employee_unit($1::uuid, now()), make_date(2026, 11, $2), 'morning', 'TP-01', 'trang-phuc', 1, 'waiting', 0, $3,
         '[]', 0, now(), now(), 'inspection', $4, '2026-11-30', false, now(), 'Công vụ') RETURNING id`,
      [id[code], day, evidence, explainUntil],
    );
    return row?.id ?? '';
  };
  const explain = async (who: Who, findingId: string, reasonKind = 'health') =>
    (await world.call<{ id: string }>('POST', 'explanations', who, { findingId, reasonKind, text: 'Đi cấp cứu' }))
      .body.id; // prettier-ignore
  const decide = async (who: Who, explanation: string, body: object = {}): Promise<string | number> => {
    const { status, body: answer } = await world.call('POST', `explanations/${explanation}/decision`, who, {
      outcome: 'accepted', opinion: 'Đồng ý', ...body,
    }); // prettier-ignore
    return answer.code ?? status;
  };
  const confirm = async (who: Who, finding: string, body: object = {}): Promise<string | number> => {
    const { status, body: answer } = await world.call('POST', `findings/${finding}/decision`, who, {
      status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy', ...body,
    }); // prettier-ignore
    return answer.code ?? status;
  };
  const inbox = async (who: Who, what = 'explanations?view=to-decide'): Promise<string[]> =>
    (await world.call<{ items: { id: string }[] }>('GET', what, who)).body.items.map((each) => each.id);
  const toldOf = async (subject: string): Promise<string[]> =>
    (
      await world.query<{ code: string }>(
        `SELECT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.kind = 'explanation-filed' AND n.subject_id = $1 ORDER BY 1`,
        [subject],
      )
    ).map(({ code }) => code);

  describe('against a head', () => {
    it('is nobody who stands in for that head: a counter goes up to the director and whoever stands in there', async () => {
      const explained = await explain(await as('TQ1'), await held('TQ1', 2));
      const substitute = await as('CB3');
      expect([await decide(substitute, explained), await inbox(substitute)]).toEqual([
        'not-the-superior',
        [],
      ]);
      expect(await toldOf(explained)).toEqual(['CB2', 'GD']);
      const deputy = await as('CB2');
      expect(await inbox(deputy)).toEqual([explained]);
      expect(await decide(await as('GD'), explained)).toBe(204);
    });

    it('is for a director nobody of the centre, who does not even read what is said about health, but the place above', async () => {
      const explained = await explain(await as('GD'), await held('GD', 2));
      const deputy = await as('CB2', 'director');
      expect([await decide(deputy, explained), await inbox(deputy), await toldOf(explained)]).toEqual(['not-the-superior', [], []]); // prettier-ignore
      expect((await world.call('GET', `explanations/${explained}`, deputy)).text).not.toContain('cấp cứu');
      const unexplained = await held('GD', 3, [], '2026-11-20');
      expect([await confirm(deputy, unexplained), await inbox(deputy, 'findings/to-decide')]).toEqual(['not-the-superior', []]); // prettier-ignore
      await name(await nobody('administrator', 'SNV'), { unitId: unit.SNV, superiorId: id.SO });
      const above = await as('SO');
      expect([await inbox(above), await inbox(above, 'findings/to-decide')]).toEqual([[explained], [unexplained]]); // prettier-ignore
      expect([await decide(above, explained), await confirm(above, unexplained)]).toEqual([204, 204]);
    });

    it('is after the time nobody of HR who works under that head, but HR from elsewhere', async () => {
      const explained = await explain(await as('GD'), await held('GD', 4));
      const [waiting, other] = [await held('GD', 5, [], '2026-11-20'), await held('CB1', 5, [], '2026-11-20')];
      await world.query(`UPDATE finding SET decide_until = '2026-11-20' WHERE date BETWEEN '2026-11-04' AND '2026-11-05'`);
      await world.query(`UPDATE explanation SET decide_until = '2026-11-20' WHERE id = $1`, [explained]);
      const late = { lateReason: 'Quá hạn' };
      const own = await as('CB1', 'hr-officer');
      expect([await decide(own, explained, late), await confirm(own, waiting, late)]).toEqual(['not-the-superior', 'not-the-superior']);
      expect([await inbox(own), await inbox(own, 'findings/to-decide')]).toEqual([[], []]);
      const lent = await nobody('hr-officer', 'TT');
      await world.query(`UPDATE account SET responsible_employee_id = $1 WHERE id = (SELECT max(id::text)::uuid FROM account)`, [id.CB1]);
      expect(await inbox(lent)).toEqual([]);
      expect(await decide(lent, explained, late)).toBe('not-the-superior');
      const elsewhere = await nobody('hr-officer', 'SNV');
      expect(await inbox(elsewhere, 'findings/to-decide')).toEqual(expect.arrayContaining([waiting, other]));
      expect([await decide(elsewhere, explained, late), await confirm(elsewhere, waiting, late)]).toEqual([204, 204]);
      // Whoever heads nothing is decided on by HR of the same centre.
      expect(await confirm(await as('CB2', 'hr-officer'), other, late)).toBe(204);
    }); // prettier-ignore
  });

  describe('is never chosen by whoever it concerns', () => {
    it('neither as superior nor as substitute of the unit in which one works, nor by taking one away', async () => {
      const refused = { status: 403, body: { code: 'own-superior' } };
      for (const [code, role] of [['CB1', 'hr-officer'], ['GD', 'director']] as const) {
        const who = await as(code, role);
        const whoever = { unitId: unit.TT, superiorId: id.CB2 };
        expect(await name(who, { ...whoever, from: '2026-12-01' })).toMatchObject(refused);
        expect(await name(who, { ...whoever, superiorId: id.SO, substitute: true, until: '2026-12-01' })).toMatchObject(refused);
        const [named] = await world.query<{ id: string }>('SELECT id FROM superior WHERE superior_id = $1', [id.CB2]);
        expect(await world.call('DELETE', `superiors/${named?.id}`, who)).toMatchObject(refused);
      }
      // CB1 works at Q1, not at Q2.
      const own = await as('CB1', 'hr-officer');
      expect((await name(own, { unitId: unit.Q1, superiorId: id.CB2 })).body.code).toBe('own-superior');
      expect((await name(own, { unitId: unit.Q2, superiorId: id.CB3 })).status).toBe(200);
    }); // prettier-ignore

    it('nor of a unit that one heads from elsewhere, nor through the account of another', async () => {
      const q2 = { unitId: unit.Q2, superiorId: id.CB1 };
      expect((await name(officer, { ...q2, superiorId: id.SO })).status).toBe(200);
      const head = await as('SO', 'director', 'SNV');
      expect((await name(head, { ...q2, substitute: true, until: '2027-01-01' })).body.code).toBe(
        'own-superior',
      );
      const lent = await nobody('hr-officer', 'TT');
      await world.query(
        `UPDATE account SET responsible_employee_id = $1 WHERE id = (SELECT max(id::text)::uuid FROM account)`,
        [id.CB2],
      );
      expect((await name(lent, q2)).body.code).toBe('own-superior');
      // An administrator who is of none of it may, and so a small centre still gets a second person of another unit.
      expect((await name(await nobody('administrator', 'TT'), q2)).status).toBe(200);
    });

    it('nor by handing on what the own superior decides, while one may do so for others, and for oneself', async () => {
      const stand = async (who: Who, fromId: string | undefined, toId: string | undefined) => {
        const { status, body } = await world.call('POST', 'delegations', who, {
          fromId, toId, from: '2026-11-24', until: '2026-11-26', reason: 'Đi họp',
        }); // prettier-ignore
        return body.code ?? status;
      };
      const own = await as('CB1', 'hr-officer');
      // TQ1 is the head of the counter, CB3 stands in there, and GD comes next.
      for (const above of ['TQ1', 'CB3', 'GD'])
        expect([above, await stand(own, id[above], id.CB2)]).toEqual([above, 'own-superior']);
      expect(await stand(own, undefined, id.CB2)).toBe(201);
      expect(await stand(await as('SO', 'hr-officer', 'SNV'), id.TQ1, id.CB2)).toBe(201);
    });
  });

  describe('is never who saw it as an inspector', () => {
    /** A round by `by`, who came with `along`, and the check of a person in it. */
    const round = async (by: string, along: string, person: string): Promise<string> => {
      const [inspection, check] = [newId(), newId()];
      await world.query(
        `INSERT INTO inspection (id, unit_id, kind, plan_number, place, started_at, opened_by, opened_by_id, inspector_ids, received_at, content_hash)
         VALUES ($1, $2, 'ordinary', '12/KH', 'Tầng 1', '2026-11-20T01:00:00Z', 'test', $3::uuid, ARRAY[$3::uuid, $4::uuid], now(), 'x')`,
        [inspection, unit.TT, id[by], id[along]],
      );
      await world.query(
        `INSERT INTO inspection_check (id, inspection_id, employee_id, unit_id, date, half_day, second, checked_at, badge, uniform, footwear, rules,
           refused_to_sign, checked_by, checked_by_id, received_at, content_hash)
         VALUES ($1, $2, $3, $4, '2026-11-20', 'morning', 28800, '2026-11-20T01:30:00Z', 'not-worn', 'right', 'right', '{}', false, 'test', $5, now(), 'x')`,
        [check, inspection, id[person], unit.Q1, id[by]],
      );
      return check;
    };

    it('but whoever else is named there, and where nobody is, the next superior', async () => {
      const check = await round('TQ1', 'CB2', 'CB1');
      const own = await as('CB1');
      const explained = await explain(own, await held('CB1', 16, [check]));
      const unexplained = await held('CB1', 17, [check], '2026-11-20');
      const [head, deputy] = [await as('TQ1'), await as('CB2')];
      for (const who of [head, deputy]) {
        expect([await decide(who, explained), await confirm(who, unexplained)]).toEqual(['own-inspection', 'own-inspection']);
        expect([await inbox(who), await inbox(who, 'findings/to-decide')]).toEqual([[], []]);
      }
      const substitute = await as('CB3');
      expect([await inbox(substitute), await inbox(substitute, 'findings/to-decide')]).toEqual([[explained], [unexplained]]);
      expect(await toldOf(explained)).toEqual(['CB3']);
      await world.query(`DELETE FROM superior WHERE superior_id = $1 AND unit_id = $2`, [id.CB3, unit.Q1]);
      const director = await as('GD');
      expect([await inbox(director), await inbox(director, 'findings/to-decide')]).toEqual([[explained], [unexplained]]);
      expect([await decide(director, explained), await confirm(director, unexplained)]).toEqual([204, 204]);
    }); // prettier-ignore

    it('not as HR after the time either, nor through an account of another', async () => {
      const late = { lateReason: 'Quá hạn' };
      const check = await round('CB3', 'CB2', 'CB1');
      const unexplained = await held('CB1', 18, [check], '2026-11-19');
      await world.query(`UPDATE finding SET decide_until = '2026-11-20' WHERE id = $1`, [unexplained]);
      const saw = await as('CB3', 'hr-officer');
      expect([await confirm(saw, unexplained, late), await inbox(saw, 'findings/to-decide')]).toEqual(['own-inspection', []]); // prettier-ignore
      await world.query(
        'UPDATE account SET employee_id = NULL, responsible_employee_id = $1 WHERE employee_id = $1',
        [id.CB3],
      );
      expect([await confirm(saw, unexplained, late), await inbox(saw, 'findings/to-decide')]).toEqual(['own-inspection', []]); // prettier-ignore
      const other = await as('TQ1', 'hr-officer');
      expect(await inbox(other, 'findings/to-decide')).toContain(unexplained);
      expect(await confirm(other, unexplained, late)).toBe(204);
    });
  });
});
