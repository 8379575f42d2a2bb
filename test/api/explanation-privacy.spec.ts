import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DestructionService } from '../../src/modules/scans/retention/destruction.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';
import { multipart, MULTIPART } from '../support/upload.js';

type Who = { cookie: string };
interface View {
  id: string;
  reasonKind: string | null;
  reasonVi: string;
  text: string;
  witness: string | null;
  opinion: string | null;
  files: { id: string }[];
}

const ILLNESS = 'Đi cấp cứu vì viêm ruột thừa';
const PDF = Buffer.from('%PDF-1.7 giấy ra viện');

/** Now is Monday 23/11/2026, 08:00 in Việt Nam; TQ1 heads Q1 and GD the centre; CB2 of Q2 stands in for either. */
describe('what an explanation says about health', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let director: Who;
  let auditor: Who;
  let head: Who;
  let delegate: Who;
  let own: Who;
  let id: string;
  let fileId: string;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    auditor = await signInAs(world.service, 'auditor', 'TT');
    director = await signInAs(world.service, 'director', 'TT', await world.employee('GD'));
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    delegate = await signInAs(world.service, 'employee', 'Q2', await world.employee('CB2'));
    own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    await name('Q1', 'TQ1');
    await name('TT', 'GD');
    id = await explain('TG-01', 20);
    fileId = await attach(id);
  });
  afterAll(() => world.close());

  const name = async (unit: string, superior: string) =>
    world.call('PUT', 'superiors', officer, {
      unitId: await world.way.unit(unit), superiorId: await world.employee(superior), from: '2026-01-01', document: '12/QĐ',
    }); // prettier-ignore
  const explain = async (rule: string, day: number): Promise<string> => {
    const { body } = await world.call<View>('POST', 'explanations', own, {
      findingId: await world.finding('CB1', day, rule), reasonKind: 'health', text: ILLNESS, witness: 'Bác sĩ Lan',
    }); // prettier-ignore
    return body.id;
  };
  const attach = async (to: string): Promise<string> => {
    const answer = await world.service.app.inject({
      method: 'POST', url: `/api/v1/explanations/${to}/files`, payload: multipart(PDF, 'Giấy ra viện.pdf'),
      headers: { ...own, 'content-type': MULTIPART },
    }); // prettier-ignore
    return answer.json<View>().id;
  };
  /** Everything that somebody can read of it. */
  const read = async (who: Who, of = id, file = fileId) => {
    const detail = await world.call<View>('GET', `explanations/${of}`, who);
    const sheet = await world.call('GET', `explanations/${of}/sheet`, who);
    const list = await world.call<{ items: View[] }>('GET', 'explanations', who);
    const { status } = await world.call('GET', `explanations/${of}/files/${file}`, who);
    return { detail, all: [detail.text, sheet.text, list.text].join(' '), status, listed: list.body.items.map((each) => each.id) }; // prettier-ignore
  };

  it('is for the person, for whoever may read health data, and for the superior while it waits', async () => {
    for (const who of [own, officer, head]) {
      const { detail, all, status } = await read(who);
      expect([detail.body.reasonKind, detail.body.text, status]).toEqual(['health', ILLNESS, 200]);
      expect(all).toContain('Giấy ra viện.pdf');
    }
  });

  it('is for no director, auditor or head besides: not in lists, not printed, not as a file', async () => {
    const other = await signInAs(world.service, 'unit-head', 'Q1');
    for (const who of [director, auditor, other]) {
      const { detail, all, status, listed } = await read(who);
      expect(listed).toEqual([id]);
      expect(detail.body).toMatchObject({
        reasonKind: null,
        reasonVi: 'Lý do riêng',
        witness: null,
        files: [],
      });
      expect(status).toBe(404);
      for (const word of [ILLNESS, 'Sức khỏe', 'Bác sĩ Lan', 'Giấy ra viện']) expect(all).not.toContain(word);
    }
  });

  it('is for a delegate only while it waits for the delegate, and others are not even named', async () => {
    expect((await read(delegate)).detail.status).toBe(404);
    const stood = await world.call('POST', 'delegations', head, {
      toId: await world.employee('CB2'), from: '2026-11-23', until: '2026-11-25', reason: 'Đi họp',
    }); // prettier-ignore
    expect(stood.status).toBe(201);
    expect((await read(delegate)).detail.body.text).toBe(ILLNESS);
    const decided = await world.call('POST', `explanations/${id}/decision`, head, {
      outcome: 'accepted', opinion: 'Viêm ruột thừa thì được nghỉ',
    }); // prettier-ignore
    expect(decided.status).toBe(204);
    const { detail, status, listed } = await read(delegate);
    expect([detail.status, status, listed]).toEqual([404, 404, []]);
    expect((await read(head)).detail.body).toMatchObject({ reasonKind: null, opinion: null });
  });

  it('goes nowhere with the decision: not into the history of the finding, nor into the reason of the day', async () => {
    const finding = await world.call('GET', `findings/${await world.finding('CB1', 20, 'TG-01')}`, auditor);
    expect(finding.text).toContain('Giải trình: Chấp nhận');
    const excuses = await world.call('GET', 'excuses', auditor);
    expect(excuses.text).toContain('Theo phiếu giải trình');
    for (const { text } of [finding, excuses]) expect(text).not.toMatch(/viêm ruột thừa/i);
  });

  it('is nothing to a delegate where the head whom they serve under is concerned', async () => {
    const second = await explain('TG-02', 19);
    expect((await read(delegate, second)).listed).toEqual([second]);
    // CB2 stands in for somebody above the head of Q2, of whom CB2 is.
    await name('Q2', 'CB1');
    await world.query(
      `INSERT INTO delegation (id, from_id, to_id, period, reason, made_by, made_at)
       VALUES (gen_random_uuid(), $1, $2, '[2026-11-23,2026-11-25)', 'Đi họp', 'test', now())`,
      [await world.employee('GD'), await world.employee('CB2')],
    );
    await world.query(`UPDATE delegation SET ended_at = now(), ended_by = 'test' WHERE from_id = $1`, [
      await world.employee('TQ1'),
    ]);
    await world.query(`UPDATE explanation SET unit_id = $1 WHERE id = $2`, [
      await world.way.unit('Q2'),
      second,
    ]);
    expect((await read(delegate, second)).detail.status).toBe(404);
    expect((await read(delegate, second)).listed).toEqual([]);
  });

  it('is no word in the audit: neither of the delay, nor of the opinion on a check, nor of a decision without an explanation', async () => {
    world.at('2026-12-07T01:00:00Z');
    await world.query('UPDATE account SET employee_id = NULL');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    const finding = await world.finding('CB2', 20, 'TG-04');
    const [other] = await world.query<{ id: string }>(`SELECT id FROM finding WHERE employee_id = $1 AND id <> $2`, [
      await world.employee('CB2'), finding,
    ]); // prettier-ignore
    const filed = await world.call('POST', 'explanations', officer, {
      findingId: finding, reasonKind: 'health', text: ILLNESS, lateReason: 'Nằm viện vì viêm ruột thừa',
    }); // prettier-ignore
    expect(filed.status).toBe(201);
    const decided = await world.call('POST', `findings/${other?.id}/decision`, officer, {
      status: 'excused', reason: 'Viêm ruột thừa', ground: 'Giấy ra viện 15', lateReason: 'Chờ giấy ra viện',
    }); // prettier-ignore
    expect(decided.status).toBe(204);
    const entries = await world.query<{ action: string; words: string; late: boolean | null }>(
      `SELECT action, concat(before, after) AS words, (after->>'late')::boolean AS late FROM audit_entry WHERE action ~ '^(explanation|finding)' ORDER BY id`,
    );
    expect(entries.slice(-2)).toMatchObject([
      { action: 'explanation.file', late: true },
      { action: 'finding.decide', late: true },
    ]);
    for (const { words } of entries) expect(words).not.toMatch(/ruột thừa|nằm viện|ra viện|cấp cứu|bác sĩ/i);
  });

  it('goes when the time of the person is over, with what was decided on it and why somebody was exempt; what was found stays', async () => {
    const person = await world.employee('CB1');
    await world.query(
      `INSERT INTO conduct_exemption (id, employee_id, kind, period, document, entered_by, entered_at)
       VALUES (gen_random_uuid(), $1, 'pregnancy', '[2026-11-01,)', 'Giấy khám 7', 'test', now())`,
      [person],
    );
    const standing = () =>
      world.query(
        `SELECT rule, status FROM finding WHERE employee_id = $1 AND date < '2026-11-21' ORDER BY date, rule`,
        [person],
      );
    const before = await standing();
    // Whoever decides types what they like: a reason of a decision may tell of the person, too.
    await world.query(`UPDATE finding SET status_reason = 'Mổ ruột thừa' WHERE employee_id = $1`, [person]);
    await world.query(
      `UPDATE finding_transition SET reason = 'Mổ ruột thừa' WHERE finding_id IN (SELECT id FROM finding WHERE employee_id = $1)`,
      [person],
    );
    const [round] = await world.query<{ id: string }>(
      `INSERT INTO inspection (id, unit_id, kind, plan_number, place, started_at, opened_by, opened_by_id, inspector_ids, received_at, content_hash)
       SELECT gen_random_uuid(), u.id, 'ordinary', '1/KH', 'Tầng 1', now(), 'GD', e.id, ARRAY[e.id], now(), 'x'
       FROM employee e, org_unit u WHERE e.code = 'GD' AND u.code = 'TT' RETURNING id`,
    );
    await world.query(
      `INSERT INTO inspection_check (id, inspection_id, employee_id, unit_id, date, half_day, second, checked_at, badge, uniform, footwear,
         rules, note, said, refused_to_sign, checked_by, checked_by_id, received_at, content_hash)
       SELECT gen_random_uuid(), $1, $2, unit_id, '2026-11-20', 'morning', 30000, now(), 'worn', 'right', 'right', '{}', 'Mổ ruột thừa',
         'Mổ ruột thừa', false, 'GD', opened_by_id, now(), 'x' FROM inspection WHERE id = $1`,
      [round?.id, person],
    );
    await expect(
      world.query(`UPDATE inspection_check SET note = 'khác', said = 'khác' WHERE employee_id = $1`, [
        person,
      ]),
    ).rejects.toThrow(/is frozen/);
    await expect(world.query(`UPDATE explanation SET opinion = 'Khác' WHERE id = $1`, [id])).rejects.toThrow(
      /is decided/,
    );
    await world.query(`UPDATE employee SET active_until = '2026-11-30' WHERE code = 'CB1'`);
    await world.query(
      `INSERT INTO retention_rule (data_class, months, document, set_by, set_at) VALUES ('people', 24, '15/QĐ', 'test', now())`,
    );
    world.at('2029-01-01T01:00:00Z');
    expect(await world.service.app.get(DestructionService).run()).toMatchObject({ people: 1, failed: [] });
    const rows = await world.query<{ words: string; outcome: string }>(
      `SELECT x::text AS words, status AS outcome FROM explanation x WHERE employee_id = $1 ORDER BY id`,
      [person],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['accepted', 'waiting']);
    for (const { words } of rows) expect(words).not.toMatch(/ruột thừa|cấp cứu|bác sĩ|health/i);
    const told = await world.query<{ words: string }>(
      `SELECT status_reason AS words FROM finding WHERE employee_id = $1
       UNION ALL SELECT t.reason FROM finding_transition t JOIN finding f ON f.id = t.finding_id WHERE f.employee_id = $1
       UNION ALL SELECT concat(note, said) FROM inspection_check WHERE employee_id = $1`,
      [person],
    );
    expect(told.length).toBeGreaterThan(2);
    expect(told.some(({ words }) => words !== '')).toBe(true);
    for (const { words } of told) expect(words).not.toMatch(/ruột thừa/);
    expect(await world.query('SELECT id FROM conduct_exemption WHERE employee_id = $1', [person])).toEqual(
      [],
    );
    // Nothing is judged anew without the exemption.
    await world.query(`INSERT INTO inspection_change (employee_id, date) VALUES ($1, '2026-11-20')`, [
      person,
    ]);
    await world.settle();
    expect(await world.query('SELECT FROM inspection_change')).toEqual([]);
    expect(await standing()).toEqual(before);
    await expect(
      world.query(`UPDATE explanation SET status = 'refused', ground = 'x' WHERE id = $1`, [id]),
    ).rejects.toThrow(/is decided/);
  });
});
