import type { DataSource } from 'typeorm';
import { AccountsService } from '../../modules/identity/accounts.service.js';
import { GrantsService } from '../../modules/identity/grants.service.js';
import { SESSION_COOKIE } from '../../modules/identity/session-cookie.js';
import { SessionsService } from '../../modules/identity/sessions.service.js';
import { UnitsService } from '../../modules/organization/units/units.service.js';
import type { Caller } from '../../platform/access/caller.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEMO_CENTRE, type PersonRow } from '../demo-centre.js';

/** Somebody of the demo who does something through the API, as a visitor would. */
export interface Actor {
  post<T>(path: string, body: object): Promise<T>;
  get<T>(path: string): Promise<T>;
}

/** Lets the people of the demo act, each with their own rights; their sessions end with {@link leave}. */
export class DemoPeopleAtWork {
  private readonly used = new Set<string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly dataSource: DataSource,
  ) {}

  /** The person behind an account. @throws Error when there is none */
  async as(username: string): Promise<Actor> {
    const [account] = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM account WHERE username = $1',
      [username],
    );
    if (account === undefined) throw new Error(`the demo has no account ${username}`);
    this.used.add(account.id);
    const begun = await this.app
      .get(SessionsService)
      .begin(this.dataSource.manager, account.id, 'password', true);
    const cookie = `${SESSION_COOKIE}=${begun.secret}`;
    return {
      get: (path) => this.send('GET', path, cookie),
      post: (path, body) => this.send('POST', path, cookie, body),
    };
  }

  /**
   * A person of the demo: by the account that the visitor has, else by one that nobody signs in with. The deputy director heads every unit
   * of the centre for its months.
   */
  async asPerson(caller: Caller, { code, fullName, position, unitCode }: PersonRow): Promise<Actor> {
    const employeeId = await this.employee(code);
    const [known] = await this.dataSource.query<{ username: string }[]>(
      'SELECT username FROM account WHERE employee_id = $1 ORDER BY created_at LIMIT 1',
      [employeeId],
    );
    if (known !== undefined) return this.as(known.username);
    const username = code.toLowerCase();
    const { id } = await this.app.get(AccountsService).create(caller, {
      username, displayName: fullName, employeeId, password: null, mustChangePassword: false,
    }); // prettier-ignore
    const grants = this.app.get(GrantsService);
    const isDeputy = position === 'Phó Giám đốc';
    const { id: unitId } = await this.app.get(UnitsService).unitByCode(isDeputy ? DEMO_CENTRE : unitCode);
    const roles = isDeputy ? (['employee', 'unit-head'] as const) : (['employee'] as const);
    for (const role of roles) await grants.grant(caller, id, { role, unitId, from: null, until: null });
    return this.as(username);
  }

  /** The id of a person. @throws Error when there is none */
  async employee(code: string): Promise<string> {
    const [row] = await this.dataSource.query<{ id: string }[]>('SELECT id FROM employee WHERE code = $1', [
      code,
    ]);
    if (row === undefined) throw new Error(`the demo has no ${code}`);
    return row.id;
  }

  /** Nobody stays signed in. */
  async leave(): Promise<void> {
    for (const id of this.used) await this.app.get(SessionsService).endAll(this.dataSource.manager, id, null);
    this.used.clear();
  }

  private async send<T>(method: 'GET' | 'POST', path: string, cookie: string, body?: object): Promise<T> {
    const answer = await this.app.inject({
      method, url: `/api/v1/${path}`, headers: { cookie }, ...(body && { payload: body }),
    }); // prettier-ignore
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
    return (answer.body === '' ? {} : answer.json()) as T;
  }
}
