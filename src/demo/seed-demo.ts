import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Account } from '../modules/identity/account.entity.js';
import { AccountsService } from '../modules/identity/accounts.service.js';
import { GrantsService } from '../modules/identity/grants.service.js';
import { hashPassword } from '../modules/identity/password.js';
import { newSecondFactorSecret } from '../modules/identity/second-factor.js';
import { SessionsService } from '../modules/identity/sessions.service.js';
import { ImportService } from '../modules/organization/import/import.service.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import type { Caller } from '../platform/access/caller.js';
import type { Role } from '../platform/access/permission.js';
import { Clock } from '../platform/clock/clock.js';
import { SecretBox } from '../platform/crypto/secret-box.js';
import { StartError } from '../platform/errors/start-error.js';
import { claimDemo } from '../platform/installation/claim-demo.js';
import { demoAccounts, inventPassword } from './demo-accounts.js';
import { demoPeople, demoUnits } from './demo-centre.js';

/** How to sign in as one role of the demo. */
export interface DemoSignIn {
  readonly role: Role;
  readonly username: string;
  readonly password: string;
  readonly totpSecret?: string;
}

/** Loading was refused: the database holds something that is not the demo. */
export class NotADemoError extends StartError {
  constructor() {
    super(
      'This database holds an installation that is not the demo. Set CONGVU_DATA_DIR to another folder and leave DATABASE_URL empty (or use "npm start").',
    );
  }
}

/**
 * Loads the demo centre into an empty installation through the same import that people use, then gives
 * each demo account a new password.
 * @throws NotADemoError when the installation is somebody's real one.
 */
export async function seedDemo(services: INestApplicationContext, caller: Caller): Promise<DemoSignIn[]> {
  const dataSource = services.get(DataSource);
  if (!(await claimDemo(dataSource))) throw new NotADemoError();
  const [{ loaded }] = await dataSource.query<[{ loaded: boolean }]>(
    'SELECT EXISTS (SELECT FROM employee) AS loaded',
  );
  if (!loaded) await loadCentre(services, caller);
  return renewAccounts(services, caller);
}

async function loadCentre(services: INestApplicationContext, caller: Caller): Promise<void> {
  const imports = services.get(ImportService);
  const units = csv(['code', 'name', 'kind', 'parentCode', 'zone', 'from', 'until'], demoUnits());
  const people = csv(
    [
      'code',
      'fullName',
      'staffKind',
      'position',
      'homeAgencyCode',
      'unitCode',
      'credential',
      'from',
      'until',
    ],
    demoPeople(),
  );
  const settings = { dryRun: false, strict: true };
  for (const result of [
    await imports.importUnits(caller, units, 'don-vi.csv', settings),
    await imports.importPeople(caller, people, 'can-bo.csv', settings),
  ]) {
    if (!result.stored) throw new Error(`the demo does not load: ${JSON.stringify(result.rows.slice(0, 3))}`);
  }
}

async function renewAccounts(services: INestApplicationContext, caller: Caller): Promise<DemoSignIn[]> {
  const dataSource = services.get(DataSource);
  const signIns: DemoSignIn[] = [];
  for (const { role, username, position, unitOfPerson, grantedUnit } of demoAccounts) {
    const password = inventPassword();
    const known = await dataSource.getRepository(Account).findOneBy({ username });
    const account = known ?? (await createAccount());
    const totpSecret = role === 'administrator' ? newSecondFactorSecret() : undefined;
    await dataSource.getRepository(Account).update(
      { id: account.id },
      {
        passwordHash: await hashPassword(password),
        failedAttempts: 0,
        lockedUntil: null,
        ...(totpSecret === undefined
          ? {}
          : {
              secondFactorSecret: services.get(SecretBox).seal(totpSecret, account.id),
              secondFactorConfirmedAt: services.get(Clock).now(),
              secondFactorLastStep: null,
            }),
      },
    );
    await services.get(SessionsService).endAll(dataSource.manager, account.id, null);
    signIns.push({ role, username, password, ...(totpSecret === undefined ? {} : { totpSecret }) });

    async function createAccount(): Promise<{ id: string }> {
      const person = demoPeople().find((row) => row.position === position && row.unitCode === unitOfPerson);
      if (!person) throw new Error(`the demo has no ${position} in ${unitOfPerson}`);
      const [employee] = await dataSource.query<{ id: string }[]>('SELECT id FROM employee WHERE code = $1', [
        person.code,
      ]);
      const created = await services.get(AccountsService).create(caller, {
        username,
        displayName: person.fullName,
        employeeId: employee?.id ?? null,
        password,
        mustChangePassword: false,
      });
      const unitId =
        grantedUnit === null ? null : (await services.get(UnitsService).unitByCode(grantedUnit)).id;
      await services.get(GrantsService).grant(caller, created.id, { role, unitId, from: null, until: null });
      if (role !== 'employee') {
        await services
          .get(GrantsService)
          .grant(caller, created.id, { role: 'employee', unitId, from: null, until: null });
      }
      return created;
    }
  }
  return signIns;
}

/** Rows as a CSV file; every cell is text. */
function csv<Column extends string>(
  header: readonly Column[],
  rows: readonly Partial<Record<Column, string>>[],
): Buffer {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => header.map((name) => cell(row[name] ?? '')).join(','));
  return Buffer.from([header.join(','), ...lines].join('\n'), 'utf8');
}
