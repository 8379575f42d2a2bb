import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { WholeWay } from '../support/whole-way.js';

const UNITS = 'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,TT,card:32:01BC614E,2020-01-01,',
  'CB2,Đặng Thị Ước,công chức,,,TT,,2020-01-01,',
].join('\n');

describe('a card that narrow readers cannot tell from another', () => {
  let service: TestApp;
  let officer: { cookie: string };
  let employeeId: string;
  beforeAll(async () => {
    service = await createTestApp();
    await new WholeWay(service.app).centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    officer = await signInAs(service, 'hr-officer', 'TT');
    const [row] = await service.database.dataSource.query<{ id: string }[]>(`SELECT id FROM employee WHERE code = 'CB2'`);
    employeeId = row?.id ?? '';
  });
  afterAll(() => service.close());

  it.each<[string, string, number[]]>([
    ['is told of when it is issued: the lower 24 bits are those of another', 'card:32:02BC614E', [24]],
    ['is told of when it was itself read in 24 bits', 'card:24:BC614E', [24]],
    ['is none when a digit differs', 'card:32:02BC614F', []],
    ['is none of the same digits in a PIN', 'pin:default:BC614E', []],
  ])('%s', async (_name, credential, expected) => {
    const answer = await service.app.inject({
      method: 'POST', url: '/api/v1/badges', headers: officer, payload: { employeeId, credential, from: '2026-11-01T00:00:00+07:00' },
    });
    expect([answer.statusCode, answer.json<{ ambiguousWidths: number[] }>().ambiguousWidths]).toEqual([201, expected]);
  });
}); // prettier-ignore
