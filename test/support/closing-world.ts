import pg from 'pg';
import { AccountsService } from '../../src/modules/identity/accounts.service.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { SessionsService } from '../../src/modules/identity/sessions.service.js';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import type { Role } from '../../src/platform/access/permission.js';
import { createTestApp, type TestApp } from './test-app.js';
import { officeHours, WholeWay } from './whole-way.js';

const UNITS = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm Phục vụ hành chính công,centre,,,,
Q1,Quầy một,counter,TT,,,
BV,Bệnh viện đa khoa,agency,,,,`;

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn Ẩn,công chức,Chuyên viên,,Q1,pin:default:1,2026-01-01,
TQ1,Sùng Mí Già,công chức,Trưởng quầy,,Q1,pin:default:2,2026-01-01,
PGD,Hà Thị Đào,công chức,Phó Giám đốc,,TT,pin:default:3,2026-01-01,
TC,Nguyễn Thị Ánh Nguyệt,công chức,Cán bộ tổ chức,,TT,pin:default:4,2026-01-01,
GD,Đặng Văn Ước,công chức,Giám đốc,,TT,pin:default:5,2026-01-01,`;

const whole = ['07:50', '12:01', '12:40', '17:05'];
const punch = (pin: number, day: number, time: string): string =>
  `${pin}\t2026-11-${day} ${time}:00\t1\t0\t15\t0`;

/** Who may do what, and where. */
export type Grants = Readonly<Record<string, readonly (readonly [Role, string])[]>>;

const grants: Grants = {
  CB1: [['employee', 'Q1']],
  // Also HR and director, so that only the rule against deciding twice stops them.
  TQ1: [['unit-head', 'Q1'], ['hr-officer', 'TT']],
  PGD: [['unit-head', 'TT']],
  TC: [['hr-officer', 'TT'], ['director', 'TT']],
  GD: [['director', 'TT']],
}; // prettier-ignore

/** The digest of nothing that anybody was shown. */
export const NO_DIGEST = '0'.repeat(64);

/** Headers of a signed-in person. */
export interface Who {
  readonly cookie: string;
}

/** An answer of the API. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T & { code?: string; detail?: string };
}

/**
 * A centre with a counter, on office hours on 26, 27 and 30 November 2026; now is Wednesday 2 December, 08:00 in Việt Nam. On the
 * 27th CB1 comes 20 minutes late; on the 30th TC leaves three minutes early. Everybody else comes and goes in time.
 */
export class ClosingWorld {
  private readonly accounts = new Map<string, string>();

  private constructor(
    readonly service: TestApp,
    readonly way: WholeWay,
    private readonly grants: Grants,
  ) {}

  /** Another centre of the same units, with these people and what they may do, at another now. */
  static async of(now: string, people: string, grants: Grants): Promise<ClosingWorld> {
    const service = await createTestApp({}, new Date(now));
    const world = new ClosingWorld(service, new WholeWay(service.app), grants);
    await world.way.centre(UNITS, people, 'TT', 'Asia/Ho_Chi_Minh');
    return world;
  }

  static async build(): Promise<ClosingWorld> {
    const world = await ClosingWorld.of('2026-12-02T01:00:00Z', PEOPLE, grants);
    await world.way.schedules(officeHours('TT', '2026-11-26', '2026-12-01'));
    const lines = [1, 2, 3, 4, 5].flatMap((pin) =>
      [26, 27, 30].flatMap((day) => whole.map((time) => ({ pin, day, time }))),
    );
    const really = (pin: number, day: number, time: string): string => {
      if (pin === 1 && day === 27 && time === '07:50') return '08:20';
      return pin === 4 && day === 30 && time === '17:05' ? '16:57' : time;
    };
    const scanned = lines.map(({ pin, day, time }) => punch(pin, day, really(pin, day, time)));
    await world.way.attlog(scanned.join('\n'));
    await world.settle();
    return world;
  } // prettier-ignore

  /** Signs a person in: sessions end when the clock moves on. */
  async as(code: string): Promise<Who> {
    const { app, database } = this.service;
    let accountId = this.accounts.get(code);
    if (accountId === undefined) {
      const made = await app.get(AccountsService).create(this.way.caller, {
        username: `nguoi.${code.toLowerCase()}`, displayName: code, employeeId: await this.employee(code), password: null,
        mustChangePassword: false,
      }); // prettier-ignore
      accountId = made.id;
      for (const [role, unit] of this.grants[code] ?? []) {
        const unitId = await this.way.unit(unit);
        await app
          .get(GrantsService)
          .grant(this.way.caller, accountId, { role, unitId, from: null, until: null });
      }
      this.accounts.set(code, accountId);
    }
    const begun = await app
      .get(SessionsService)
      .begin(database.dataSource.manager, accountId, 'password', true);
    return { cookie: `${SESSION_COOKIE}=${begun.secret}` };
  }

  query<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.service.database.dataSource.query<T[]>(sql, values);
  }

  async employee(code: string): Promise<string> {
    const [row] = await this.query<{ id: string }>('SELECT id FROM employee WHERE code = $1', [code]);
    return row?.id ?? '';
  }

  /** A scan that arrives late. */
  async scan(pin: number, day: number, time: string): Promise<void> {
    await this.way.attlog(punch(pin, day, time));
    await this.settle();
  }

  /** Does what the workers do. */
  async settle(): Promise<void> {
    await this.service.app.get(AttendanceService).drain();
    await this.service.app.get(FindingsService).judgeChangedDays();
  }

  at(now: string): void {
    this.service.clock.set(new Date(now));
  }

  async call<T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    who: Who,
    payload?: object,
  ): Promise<Answer<T>> {
    const answer = await this.service.app.inject({
      method, url: `/api/v1/${url}`, headers: { cookie: who.cookie }, ...(payload ? { payload } : {}),
    }); // prettier-ignore
    return {
      status: answer.statusCode,
      body: (answer.body === '' ? {} : answer.json()) as Answer<T>['body'],
    };
  }

  /** A person confirms their own month as it stands now. */
  async confirmOwn(code: string, id: string): Promise<Answer<object>> {
    const who = await this.as(code);
    const { body } = await this.call<{ items?: { id: string; digest: string }[] }>('GET', 'me/closings', who);
    const digest = body.items?.find((each) => each.id === id)?.digest ?? NO_DIGEST;
    return this.call('POST', `me/closings/${id}/confirmation`, who, { digest });
  }

  /** A head confirms their units as they stand now. */
  async confirmUnits(code: string, id: string): Promise<Answer<object>> {
    const who = await this.as(code);
    const { body } = await this.call<{ digest?: string | null }>('GET', `closings/${id}`, who);
    return this.call('POST', `closings/${id}/head-confirmation`, who, { digest: body.digest ?? NO_DIGEST });
  }

  /** Goes through all steps with November on 8 December: the lateness is confirmed, nobody objects. Gives the closing. */
  async sealNovember(): Promise<string> {
    const id = await this.checkNovember();
    const sealed = await this.call('POST', `closings/${id}/seal`, await this.as('GD'), {});
    if (sealed.status !== 201) throw new Error(JSON.stringify(sealed.body));
    return id;
  }

  /** Opens November again. Gives the closing. */
  async reopenNovember(): Promise<string> {
    const [{ id } = { id: '' }] = await this.query<{ id: string }>(`SELECT id FROM closing WHERE month = '2026-11'`);
    await this.step('TC', `closings/${id}/reopenings`, { reason: 'Bổ sung lượt chấm' });
    await this.step('GD', `closings/${id}/reopenings/decision`, { status: 'approved', note: 'Đồng ý' });
    return id;
  } // prettier-ignore

  /** Opens November again, unless it is open, has a punch come late, and seals it anew. Gives the closing. */
  async resealNovember(opened?: string): Promise<string> {
    const id = opened ?? (await this.reopenNovember());
    await this.scan(1, 30, '07:41');
    for (const code of ['CB1', 'TQ1', 'PGD', 'TC', 'GD']) {
      const own = await this.confirmOwn(code, id);
      if (own.status !== 204) throw new Error(`${code}: ${JSON.stringify(own.body)}`);
    }
    const confirmed = await this.confirmUnits('PGD', id);
    if (confirmed.status !== 204) throw new Error(JSON.stringify(confirmed.body));
    await this.step('TC', `closings/${id}/check`, {});
    await this.step('GD', `closings/${id}/seal`, {});
    return id;
  }

  private async step(code: string, url: string, body: object): Promise<void> {
    const answer = await this.call('POST', url, await this.as(code), body);
    if (answer.status >= 300) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
  }

  /** All of that but the sealing. */
  async checkNovember(): Promise<string> {
    this.at('2026-12-02T01:00:00Z');
    const [centre, counter] = [await this.way.unit('TT'), await this.way.unit('Q1')];
    const ok = async (code: string, method: 'POST' | 'PUT', url: string, body: object): Promise<string> => {
      const answer = await this.call<{ id?: string }>(method, url, await this.as(code), body);
      if (answer.status >= 300) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
      return answer.body.id ?? '';
    };
    const superior = {
      unitId: counter,
      superiorId: await this.employee('TQ1'),
      from: '2026-01-01',
      document: '12/QĐ',
    };
    await ok('TC', 'PUT', 'superiors', superior);
    const id = await ok('TC', 'POST', 'closings', { unitId: centre, month: '2026-11' });
    this.at('2026-12-08T01:00:00Z');
    const [finding] = await this.query<{ id: string }>('SELECT id FROM finding');
    const verdict = { status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy, điều 5' };
    await ok('TQ1', 'POST', `findings/${finding?.id}/decision`, verdict);
    const confirmed = await this.confirmUnits('PGD', id);
    if (confirmed.status !== 204) throw new Error(JSON.stringify(confirmed.body));
    await ok('TC', 'POST', `closings/${id}/check`, {});
    return id;
  }

  /** Does something as the owner of the tables, with the triggers of one of them off. */
  async tamper(table: string, sql: string, values: unknown[] = []): Promise<void> {
    const owner = new pg.Client({ connectionString: this.service.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await owner.query(sql, values);
      await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    } finally {
      await owner.end();
    }
  }

  close(): Promise<void> {
    return this.service.close();
  }
}
