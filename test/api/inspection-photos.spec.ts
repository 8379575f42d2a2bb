import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { DestructionService } from '../../src/modules/scans/retention/destruction.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';
import { MULTIPART, multipart } from '../support/upload.js';

type Who = { cookie: string };

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('thẻ đeo ngược')]);
const OTHER = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('ảnh khác')]);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Monday 2026-11-23, 08:00 in Việt Nam; CB1 and CB2 are in. */
describe('photos of inspections', () => {
  let world: ComplianceWorld;
  let inspector: Who;
  let other: Who;
  let own: Who;
  const id: Record<string, string> = {};
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    for (const code of ['CB1', 'CB2', 'GD', 'SO']) id[code] = await world.employee(code);
    for (const pin of [1, 2]) await world.punches(pin, 23, ['07:50']);
    inspector = await signInAs(world.service, 'inspector', 'TT', id.GD);
    other = await signInAs(world.service, 'inspector', 'TT', id.SO);
    own = await signInAs(world.service, 'employee', 'TT', id.CB1);
  });
  afterAll(() => world.close());

  const allow = (photos: boolean): void => {
    world.service.environment.INSPECTION_PHOTOS = photos;
  };
  /** Sends a round with one check of CB1 that names these photos; answers its ids and what came of the check. */
  const checked = async (...photos: Buffer[]): Promise<{ roundId: string; checkId: string; code: string | null }> => {
    const [roundId, checkId] = [newId(), newId()];
    const check = {
      id: checkId, employeeId: id.CB1, checkedAt: '2026-11-23T07:58:00+07:00', badge: 'worn-wrongly', uniform: 'right', footwear: 'right',
      ...(photos.length > 0 && { photos: photos.map(hashOf) }),
    };
    const { body } = await world.call<{ checks: { code: string | null }[] }>('POST', 'inspections', inspector, {
      id: roundId, unitId: await world.way.unit('TT'), kind: 'ordinary', planNumber: '12/KH-TTHCC', place: 'Tầng 1',
      startedAt: '2026-11-23T07:55:00+07:00', checks: [check], endedAt: '2026-11-23T07:59:00+07:00',
    });
    return { roundId, checkId, code: body.checks[0]?.code ?? null };
  }; // prettier-ignore
  const add = async (path: string, bytes: Buffer, who = inspector): Promise<{ status: number; code?: string }> => {
    const answer = await world.service.app.inject({
      method: 'POST', url: `/api/v1/${path}/photos`, payload: multipart(bytes, 'anh.jpg'), headers: { ...who, 'content-type': MULTIPART },
    });
    return { status: answer.statusCode, ...answer.json<{ code?: string }>() };
  }; // prettier-ignore
  const read = (path: string, who: Who) =>
    world.service.app.inject({ url: `/api/v1/${path}/photos/${hashOf(JPEG)}`, headers: who });

  it('are not taken unless the office wants them, and the device is told', async () => {
    const people = `inspections/people?unitId=${await world.way.unit('TT')}`;
    expect((await world.call<{ photos: boolean }>('GET', people, inspector)).body.photos).toBe(false);
    const { roundId, checkId, code } = await checked(JPEG);
    expect(code).toBe('photos-off');
    expect((await add(`inspections/${roundId}/checks/${checkId}`, JPEG)).status).toBe(404);
    allow(true);
    expect((await world.call<{ photos: boolean }>('GET', people, inspector)).body.photos).toBe(true);
  });

  it('follow their check, once, also after the round has ended; none that the check does not name', async () => {
    allow(true);
    const { roundId, checkId, code } = await checked(JPEG);
    expect(code).toBeNull();
    const path = `inspections/${roundId}/checks/${checkId}`;
    expect(await add(path, OTHER)).toMatchObject({ status: 409, code: 'photo-unknown' });
    expect(await add(path, Buffer.from('<script>'))).toMatchObject({ code: 'wrong-file-type' });
    expect(await add(path, Buffer.from('%PDF-1.7'))).toMatchObject({ code: 'wrong-file-type' });
    expect((await add(path, JPEG, other)).status).toBe(404);
    for (const take of [add, add]) expect(await take(path, JPEG)).toMatchObject({ status: 200, sha256: hashOf(JPEG) });
    expect(await world.query('SELECT count(*)::int AS photos FROM inspection_photo')).toEqual([{ photos: 1 }]);
    const record = await world.service.app.inject({ url: `/api/v1/inspections/${roundId}/record`, headers: inspector });
    expect(record.body).toContain('Kèm 1 ảnh');
    await expect(world.query('UPDATE inspection_photo SET content = $1', [OTHER])).rejects.toThrow();
  }); // prettier-ignore

  it('are seen by whoever may read the round, which is noted, and by the person in them', async () => {
    allow(true);
    const { roundId, checkId } = await checked(JPEG);
    const path = `inspections/${roundId}/checks/${checkId}`;
    await add(path, JPEG);
    const seen = await read(path, other);
    expect([seen.statusCode, seen.headers['content-type'], seen.rawPayload.equals(JPEG)]).toEqual([200, 'image/jpeg', true]);
    const noted = await world.query(
      `SELECT action FROM audit_entry WHERE entity_id = $1 AND action LIKE '%photo' ORDER BY id`, [checkId],
    );
    expect(noted).toEqual([{ action: 'inspection-check.add-photo' }, { action: 'inspection-check.read-photo' }]);
    expect((await read(`me/inspection-checks/${checkId}`, own)).statusCode).toBe(200);
    expect((await read(`me/inspection-checks/${checkId}`, other)).statusCode).toBe(404);
    expect((await read(path, own)).statusCode).toBe(403);
    const elsewhere = await signInAs(world.service, 'inspector', 'SNV');
    expect((await read(path, elsewhere)).statusCode).toBe(404);
    const { body } = await world.call<{ items: { id: string; photos: string[] }[] }>('GET', 'me/inspection-checks', own);
    expect(body.items.find((check) => check.id === checkId)?.photos).toEqual([hashOf(JPEG)]);
  }); // prettier-ignore

  it('go when the person they show is forgotten', async () => {
    expect(await world.query('SELECT FROM inspection_photo')).not.toEqual([]);
    await world.query(
      `INSERT INTO retention_rule (data_class, months, document, set_by, set_at) VALUES ('people', 12, '01/QĐ', 'Công vụ', now())`,
    );
    await world.query(
      `UPDATE employee SET active_from = '2019-01-01', active_until = '2020-01-01' WHERE id = $1`,
      [id.CB1],
    );
    await world.service.app.get(DestructionService).run();
    expect(await world.query('SELECT FROM inspection_photo')).toEqual([]);
  });
});
