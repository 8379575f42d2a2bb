import { Option, type Command } from 'commander';
import { TokensService } from '../modules/identity/tokens.service.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { permissions } from '../platform/access/permission.js';
import { print, withService } from './with-service.js';

interface CreateOptions {
  readonly name: string;
  readonly scope: string[];
  readonly unit?: string;
  readonly days?: string;
  readonly json?: boolean;
}

/** `congvu token create`: access for a machine. */
export function addTokenCommand(program: Command): void {
  program
    .command('token')
    .description('API tokens for machines')
    .addHelpText('after', '\nExample:\n  congvu token create --name payroll --scope employees:read')
    .command('create')
    .exitOverride()
    .description('make a token and print its secret, this once')
    .requiredOption('--name <name>', 'what the token is for')
    .addOption(new Option('--scope <scope...>', 'what it may do').choices(permissions).makeOptionMandatory())
    .option('--unit <code>', 'unit whose subtree it covers; everywhere when absent')
    .option('--days <days>', 'days until it expires; never when absent')
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExample:\n  congvu token create --name payroll --scope employees:read units:read --unit TTHCC --days 365 --json',
    )
    .action(async (options: CreateOptions, command: Command) => {
      const days = options.days === undefined ? null : Number(options.days);
      if (days !== null && !(days >= 1 && days <= 3650))
        command.error('--days takes 1 to 3650', { exitCode: 2 });
      await withService('token create', async ({ services, caller }) => {
        const unitId = options.unit ? (await services.get(UnitsService).unitByCode(options.unit)).id : null;
        const expiresAt = days === null ? null : new Date(Date.now() + days * 86_400_000);
        const { id, secret } = await services
          .get(TokensService)
          .create(caller, { name: options.name, scopes: options.scope, unitId, expiresAt });
        print(options.json, { id, name: options.name, token: secret, scopes: options.scope }, secret);
      });
    });
}
