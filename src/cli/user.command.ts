import { Option, type Command } from 'commander';
import { AccountsService } from '../modules/identity/accounts.service.js';
import { GrantsService } from '../modules/identity/grants.service.js';
import { EmployeesService } from '../modules/organization/employees/employees.service.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { roles, type Role } from '../platform/access/permission.js';
import { readPassword } from './read-password.js';
import { print, withService } from './with-service.js';

interface CreateOptions {
  readonly username: string;
  readonly role: Role;
  readonly unit?: string;
  readonly employee?: string;
  readonly displayName?: string;
  readonly passwordStdin: true;
  readonly json?: boolean;
}

/** `congvu user create`: an account with a role. */
export function addUserCommand(program: Command): void {
  program
    .command('user')
    .description('accounts')
    .addHelpText(
      'after',
      '\nExample:\n  printf %s "$PASSWORD" | congvu user create --username lan.nt --role hr-officer --password-stdin',
    )
    .command('create')
    .exitOverride()
    .description('make an account with a role; the password comes on standard input')
    .requiredOption('--username <name>', 'name to sign in with')
    .addOption(new Option('--role <role>', 'role').choices(roles).makeOptionMandatory())
    .option('--unit <code>', 'unit whose subtree the role covers; everywhere when absent')
    .option('--employee <code>', 'employee that the account belongs to')
    .option('--display-name <name>', 'name shown to others; the user name when absent')
    .requiredOption('--password-stdin', 'read the password from standard input')
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExample:\n  printf %s "$PASSWORD" | congvu user create --username lan.nt --role hr-officer --unit TTHCC --password-stdin',
    )
    .action(async (options: CreateOptions) => {
      const password = await readPassword();
      await withService('user create', async ({ services, caller }) => {
        const unitId = options.unit ? (await services.get(UnitsService).unitByCode(options.unit)).id : null;
        const employee = options.employee
          ? await services.get(EmployeesService).employeeByCode(options.employee)
          : null;
        const account = await services.get(AccountsService).create(caller, {
          username: options.username,
          displayName: options.displayName ?? employee?.fullName ?? options.username,
          employeeId: employee?.id ?? null,
          password,
          mustChangePassword: false,
        });
        await services
          .get(GrantsService)
          .grant(caller, account.id, { role: options.role, unitId, from: null, until: null });
        print(
          options.json,
          { id: account.id, username: account.username, role: options.role, unit: options.unit ?? null },
          `Made the account ${account.username} (${options.role}${options.unit ? ` in ${options.unit}` : ''}).`,
        );
      });
    });
}
