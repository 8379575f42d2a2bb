import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { revisionText } from '../../src/core/closing/revision-header.js';
import type { VerificationView } from '../../src/modules/closing/closings.dto.js';
import { ClosingWorld } from '../support/closing-world.js';
import { signInAs } from '../support/sign-in-as.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Line {
  employeeId: string;
  unitId: string;
  content: string;
  inputs: string | null;
}

/** November 2026 of five people, three days each, sealed on 8 December; CB1 came 20 minutes late on the 27th. */
describe('the verification of a sealed month', () => {
  let world: ClosingWorld;
  let id: string;
  let late: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    id = await world.sealNovember();
    late = await world.employee('CB1');
  });
  afterAll(() => world.close());

  const verify = async (who?: { cookie: string }): Promise<VerificationView> => {
    const asked = who ?? (await world.as('GD'));
    const answer = await world.call<VerificationView>('GET', `closings/${id}/verification`, asked);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const newest = async () => {
    const { revisions } = await verify();
    const { faults = [], result = null } = revisions.at(-1) ?? {};
    return { faults, result, days: (result?.named ?? []).map((each) => `${each.fullName} ${each.date} ${each.kind}`) };
  }; // prettier-ignore

  /** Does something to one column of CB1's line, looks, and puts it back. */
  async function with_(column: 'content' | 'inputs', change: (text: string) => string) {
    const [line] = await world.query<Line>('SELECT content, inputs FROM closing_line WHERE employee_id = $1', [late]); // prettier-ignore
    const before = line?.[column] ?? '';
    expect(change(before)).not.toBe(before);
    const set = (text: string) => world.tamper('closing_line', `UPDATE closing_line SET ${column} = $1 WHERE employee_id = $2`, [text, late]); // prettier-ignore
    await set(change(before));
    const found = await newest();
    await set(before);
    return found;
  }

  it('finds out that the months which its reports compare it with were changed', async () => {
    const [{ compared } = { compared: '' }] = await world.query<{ compared: string }>(
      `SELECT substring(header from 'witness compared ([0-9a-f]{64})') AS compared FROM closing_revision`,
    );
    expect(compared).toHaveLength(64);
    const [{ units }] = (await world.query<{ units: unknown[] }>(
      `SELECT units FROM report_baseline WHERE month = '2026-10'`,
    )) as [{ units: unknown[] }];
    const set = (to: unknown[]) => world.tamper('report_baseline', `UPDATE report_baseline SET units = $1 WHERE month = '2026-10'`, [JSON.stringify(to)]); // prettier-ignore
    await set([{ unitId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', people: [], lateArrivals: 90 }]);
    expect(await verify()).toMatchObject({ intact: false, revisions: [{ faults: ['content'] }] });
    await set(units);
    expect(await verify()).toMatchObject({ intact: true, revisions: [{ faults: [] }] });
  });

  it('computes every day again from what was sealed, and all come out as they were', async () => {
    expect(await verify()).toMatchObject({ intact: true, revisions: [{ faults: [] }] });
    expect(await newest()).toMatchObject({
      faults: [], days: [], result: { differing: 0, withoutInputs: 0, named: [] },
    }); // prettier-ignore
    const [count] = await world.query<{ days: number }>(
      `SELECT sum(json_array_length(content::json->'days'))::int AS days FROM closing_line`,
    );
    expect((await newest()).result?.days).toBe(count?.days);
    expect(count?.days).toBeGreaterThanOrEqual(15);
  });

  it('does not depend on what happens to the facts afterwards: a late scan is a difference to today alone', async () => {
    await world.scan(4, 30, '17:05');
    const { differences, revisions, intact } = await verify();
    expect([intact, revisions[0]?.result?.differing, differences?.people.length]).toEqual([true, 0, 1]);
  });

  it('finds a stored result that was changed, and names the day', async () => {
    const figures = await with_('content', (text) => text.replace('"lateMinutes":20', '"lateMinutes":0'));
    expect(figures).toMatchObject({
      faults: ['content', 'result'],
      days: ['Lò Văn Ẩn 2026-11-27 figures'],
      result: { differing: 1 },
    });
    const fingerprint = await with_('content', (text) =>
      text.replace(/"date":"2026-11-30","fingerprint":"./u, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? 1 : 0}`),
    ); // prettier-ignore
    expect(fingerprint.days).toEqual(['Lò Văn Ẩn 2026-11-30 facts']);
  });

  it('finds a stored input that was changed, and names the day', async () => {
    // 08:20 is 30000 seconds after midnight; at 08:00 nobody would have been late.
    const scan = await with_('inputs', (text) => text.replace('"second":30000', '"second":28800'));
    expect(scan).toMatchObject({ faults: ['content', 'result'], days: ['Lò Văn Ẩn 2026-11-27 figures'] });
    const other = await with_('inputs', (text) => text.replace('"second":30000', '"second":30001'));
    expect(other.days).toHaveLength(1);
    expect((await newest()).faults).toEqual([]);
  });

  it('finds rules that were changed behind the days of everybody', async () => {
    const [revision] = await world.query<{ basis: string }>('SELECT basis FROM closing_revision');
    const before = revision?.basis ?? '';
    const set = (basis: string) => world.tamper('closing_revision', 'UPDATE closing_revision SET basis = $1', [basis]);
    await set(before.replace('"lateGraceMinutes":5', '"lateGraceMinutes":25'));
    const found = await newest();
    await set(before);
    expect(found.faults).toEqual(['content', 'result']);
    expect(found.days).toContain('Lò Văn Ẩn 2026-11-27 figures');
    expect(found.days.length).toBeGreaterThan(1);
  }); // prettier-ignore

  it('tells what can no longer be read, and does not fall over it', async () => {
    expect((await with_('inputs', () => 'không phải JSON')).days).toEqual(['Lò Văn Ẩn null unreadable']);
    expect((await with_('inputs', () => '[{"date":"2026-11-27","plan":99,"rules":0}]')).days).toEqual(['Lò Văn Ẩn null unreadable']); // prettier-ignore
    expect((await with_('content', () => '{}')).days).toEqual(['Lò Văn Ẩn null unreadable']);
  });

  it('finds it also where whoever changed the day made all hashes fit again', async () => {
    const [line] = await world.query<Line>('SELECT content FROM closing_line WHERE employee_id = $1', [late]);
    const set = (text: string) =>
      world.tamper('closing_line', 'UPDATE closing_line SET content = $1 WHERE employee_id = $2', [
        text,
        late,
      ]);
    await set((line?.content ?? '').replace('"lateMinutes":20', '"lateMinutes":0'));
    await fit();
    expect(await newest()).toMatchObject({ faults: ['result'], days: ['Lò Văn Ẩn 2026-11-27 figures'] });
    // Days are named to those who may read them; that something is wrong, to everybody who may ask.
    const counter = await signInAs(world.service, 'unit-head', 'Q1');
    expect((await verify(counter)).revisions[0]?.result).toMatchObject({
      differing: 1, named: [{ unitName: 'Quầy một' }],
    }); // prettier-ignore
    await set(line?.content ?? '');
    await fit();
    expect(await newest()).toMatchObject({ faults: [], days: [] });
  });

  it('still verifies what was sealed in the first form, and says that its days cannot be computed again', async () => {
    await world.tamper(
      'closing_line',
      `UPDATE closing_line l SET inputs = NULL, content = (
         SELECT replace(l.content, f.text, regexp_replace(f.text, ',"origin".*$', '}]')) FROM
           (SELECT substring(l.content FROM '"findings":.*\\]') AS text) AS f) WHERE content LIKE '%"origin"%'`,
    );
    await world.tamper('closing_line', 'UPDATE closing_line SET inputs = NULL');
    await world.tamper('closing_revision', `UPDATE closing_revision SET basis = NULL, header = replace(header, 'congvu closing 3', 'congvu closing 1')`); // prettier-ignore
    await fit();
    const [kept] = await world.query<Line>('SELECT content FROM closing_line WHERE employee_id = $1', [late]);
    expect(kept?.content).toMatch(/"minutes":20}\]}$/);
    const { intact, revisions, differences } = await verify();
    expect([intact, revisions[0]?.faults, revisions[0]?.result]).toEqual([true, [], null]);
    expect(differences?.people.flatMap(({ findings }) => findings)).toEqual([]);
    const sealed = await world.call<{ items: { findings: object[] }[] }>('GET', `closings/${id}/revisions/1`, await world.as('GD')); // prettier-ignore
    expect(sealed.body.items.flatMap(({ findings }) => findings)).toMatchObject([
      { rule: 'TG-01', minutes: 20, severity: null, cites: null },
    ]);
  });

  /** What somebody who owns the database can do: writes the fingerprint of what stands there everywhere. */
  async function fit(): Promise<void> {
    const lines = await world.query<Line>(
      'SELECT employee_id AS "employeeId", unit_id AS "unitId", content, inputs FROM closing_line',
    );
    const [revision] = await world.query<{ header: string; rules: string; basis: string | null }>(
      'SELECT header, rules, basis FROM closing_revision',
    );
    const { header = '', rules = '', basis = null } = revision ?? {};
    const hashes = lines.map(({ employeeId, unitId, content, inputs }) => ({
      employeeId, unitId, hash: sha256(content), ...(inputs === null ? {} : { inputsHash: sha256(inputs) }),
    })); // prettier-ignore
    const fingerprint = sha256(revisionText(header, sha256(rules), basis === null ? null : sha256(basis), hashes)); // prettier-ignore
    await world.tamper('closing_revision', 'UPDATE closing_revision SET fingerprint = $1', [fingerprint]);
    await world.tamper('audit_entry', `UPDATE audit_entry SET after = jsonb_set(after, '{fingerprint}', to_jsonb($1::text)) WHERE action = 'closing.seal'`, [fingerprint]); // prettier-ignore
  }
});
