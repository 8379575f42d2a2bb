import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { ClosingWorld } from '../support/closing-world.js';

/** A centre that reported from the 28th to the 27th when its counter opened November for itself, and by the calendar afterwards. */
describe('months of units that lie in each other', () => {
  let world: ClosingWorld;
  let [centre, counter] = ['', ''];
  beforeAll(async () => {
    world = await ClosingWorld.build();
    centre = await world.way.unit('TT');
    counter = await world.way.unit('Q1');
    await world.way.setRule('closing.periodStartDay', '28', '2026-10-01', 'TT');
    await world.settle();
  });
  afterAll(() => world.close());

  const open = async (
    unitId: string,
    month: string,
  ): Promise<{ status: number; code: string | undefined }> => {
    const { status, body } = await world.call<{ code?: string }>('POST', 'closings', await world.as('TC'), {
      unitId,
      month,
    });
    return { status, code: body.code };
  };

  it('have the same dates: no unit below another gets its own', async () => {
    await expect(world.way.setRule('closing.periodStartDay', '15', '2026-10-01', 'Q1')).rejects.toMatchObject(
      {
        code: 'rule-for-whole-organisation',
      },
    );
    const answer = await world.call<{ code?: string }>('POST', 'rules/overlays', await world.as('TC'), {
      path: 'closing.periodStartDay',
      value: 15,
      unitId: counter,
      from: '2026-10-01',
      document: '3/QĐ',
      reason: 'Thử',
    });
    expect(answer.body.code).toBe('rule-for-whole-organisation');
    // What was proposed before is not approved either; it can be rejected.
    const [{ id }] = (await world.query<{ id: string }>(
      `INSERT INTO rule_proposal (id, path, value, unit_id, from_date, document, reason, status, by_command, proposed_by, proposed_at)
       VALUES (gen_random_uuid(), 'closing.periodStartDay', '15', '${counter}', '2026-10-01', '3/QĐ', 'Thử', 'proposed', false, 'Ai đó', now())
       RETURNING id`,
    )) as [{ id: string }];
    const decide = async (status: string) =>
      world.call<{ code?: string }>('POST', `rules/overlays/${id}/decision`, await world.as('TC'), {
        status,
        note: 'Xem',
      });
    expect((await decide('approved')).body.code).toBe('rule-for-whole-organisation');
    expect((await decide('rejected')).status).toBeLessThan(300);
  });

  it('leave no day out between them, also after the rule has changed', async () => {
    expect(await open(counter, '2026-11')).toMatchObject({ status: 201 });
    await world.way.setRule('closing.periodStartDay', '1', '2026-10-01', 'TT');
    // 28 to 30 November would be in no month of the counter.
    expect(await open(centre, '2026-12')).toEqual({ status: 409, code: 'closing-gap' });
    expect(await open(counter, '2026-12')).toMatchObject({ status: 201 });
  });

  it('are not added up in a report where one was sealed by other dates', async () => {
    await world.tamper(
      'closing',
      `UPDATE closing SET revision = 1, status = 'sealed' WHERE month = '2026-11'`,
    );
    await world.tamper(
      'closing_revision',
      `INSERT INTO closing_revision (id, closing_id, revision, header, rules, basis, fingerprint, audit_head, sealed_by, sealed_at)
       SELECT gen_random_uuid(), id, 1, '', '[]', '[]', repeat('a', 64), NULL, 'Thử', now() FROM closing WHERE month = '2026-11'`,
    );
    const making = world.service.app
      .get(MonthlyReportService)
      .export(systemCaller('test'), '2026-11', centre, { edition: 'director', agencyId: null });
    await expect(making).rejects.toMatchObject({ code: 'report-periods-differ' });
  });
});
