import 'reflect-metadata';
import { isAbsolute, resolve } from 'node:path';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  validateSync,
} from 'class-validator';
import { isProxyList } from './trust-proxy.js';

/** A variable's line in the table of the README and in error messages. */
export interface VariableDescription {
  readonly name: string;
  readonly description: string;
  readonly secret: boolean;
  /** An empty value is a value; it counts as unset elsewhere. */
  readonly emptyCounts: boolean;
}

const variables = new Map<string, VariableDescription>();

function Variable(
  description: string,
  { secret = false, emptyCounts = false }: { secret?: boolean; emptyCounts?: boolean } = {},
): PropertyDecorator {
  return (_target, key) => {
    const name = String(key);
    variables.set(name, { name, description, secret, emptyCounts });
  };
}

const toInteger = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value,
);
const toBoolean = Transform(({ value }: { value: unknown }) =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value,
);
const postgresUrl = /^postgres(ql)?:\/\/\S+$/;
const httpUrl = /^https?:\/\/[^\s/]+\/?$/;

/** Every environment variable the service reads, validated once at start. */
export class Environment {
  @Variable('production, development or test; production refuses to start on pending migrations')
  @IsIn(['production', 'development', 'test'])
  NODE_ENV: 'production' | 'development' | 'test' = 'production';

  @Variable('port to listen on; the demo takes the next free one when this is not set')
  @toInteger
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  @Variable('address to listen on; 0.0.0.0 opens the service to the network')
  @IsString()
  HOST = '127.0.0.1';

  @Variable('address by which people reach the service, without a path; https makes cookies Secure')
  @IsOptional()
  @Matches(httpUrl)
  PUBLIC_URL?: string;

  @Variable('certificate in PEM with which the service itself speaks HTTPS; empty leaves that to a proxy')
  @IsOptional()
  @IsString()
  TLS_CERT_FILE?: string;

  @Variable('key of that certificate in PEM')
  @IsOptional()
  @IsString()
  TLS_KEY_FILE?: string;

  @Variable('PostgreSQL (15 or newer) of the service; empty starts the embedded one', { secret: true })
  @IsOptional()
  @Matches(postgresUrl)
  DATABASE_URL?: string;

  @Variable('PostgreSQL as the owner of the tables, for migrations; empty means DATABASE_URL', {
    secret: true,
  })
  @IsOptional()
  @Matches(postgresUrl)
  MIGRATION_DATABASE_URL?: string;

  @Variable('connections that one process may hold')
  @toInteger
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL_SIZE = 10;

  @Variable('folder of the embedded database, keys and files')
  @IsString()
  CONGVU_DATA_DIR = 'data';

  @Variable('32 bytes in base64 that encrypt second-factor secrets; empty keeps a key in the data folder', {
    secret: true,
  })
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  CONGVU_SECRET_KEY?: string;

  @Variable(
    'proxies whose X-Forwarded-For is believed, comma separated: IP addresses, ranges such as 10.0.0.0/8, or the words loopback, linklocal, uniquelocal; empty for none',
    { emptyCounts: true },
  )
  @ValidateBy({
    name: 'isProxyList',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isProxyList(value),
      defaultMessage: () => 'TRUST_PROXY must list IP addresses, ranges or loopback, linklocal, uniquelocal',
    },
  })
  TRUST_PROXY = 'loopback';

  @Variable('least level that is logged')
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent' = 'info';

  @Variable('SMTP server for outgoing mail (smtp://user:password@host:port); empty sends no mail', {
    secret: true,
  })
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/)
  SMTP_URL?: string;

  @Variable('sender of outgoing mail')
  @IsString()
  MAIL_FROM = 'Công vụ <no-reply@localhost>';

  @Variable('addresses, comma separated, that get the sealed head of the audit trail every night')
  @IsOptional()
  @IsString()
  AUDIT_MAIL_TO?: string;

  @Variable('day of the month on which drafts of the past month are sent where it is not sealed')
  @toInteger
  @IsInt()
  @Min(1)
  @Max(28)
  REPORTS_DAY = 5;

  @Variable('day of the month after a quarter on which its digest is sent')
  @toInteger
  @IsInt()
  @Min(1)
  @Max(28)
  REPORTS_QUARTER_DAY = 10;

  @Variable('month and day (MM-DD, day 01 to 28) on which the digest of the year is sent')
  @Matches(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/)
  REPORTS_YEAR_ON = '12-01';

  @Variable('hour of those days in Việt Nam')
  @toInteger
  @IsInt()
  @Min(0)
  @Max(23)
  REPORTS_HOUR = 8;

  @Variable('whether reports to superiors name the units that did best and worst')
  @toBoolean
  @IsBoolean()
  REPORTS_NAME_UNITS = false;

  @Variable('place in the date line of reports, such as Hà Giang; empty leaves dots')
  @IsOptional()
  @IsString()
  @MaxLength(60)
  REPORTS_PLACE?: string;

  @Variable('office over the signature of reports, lines apart by /, such as KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC')
  @IsString()
  @MaxLength(200)
  @Matches(/[^\s/]/, { message: 'REPORTS_SIGNER has no words' })
  REPORTS_SIGNER = 'GIÁM ĐỐC';

  @Variable('whether inspectors may take photos as evidence of what they saw')
  @toBoolean
  @IsBoolean()
  INSPECTION_PHOTOS = false;

  @Variable('whether the kiosk at a door says how late somebody came, for all to see')
  @toBoolean
  @IsBoolean()
  KIOSK_LATENESS = false;

  @Variable('people below whom a unit is not compared with others')
  @toInteger
  @IsInt()
  @Min(1)
  REPORTS_SMALLEST_UNIT = 5;

  @Variable('reports that are laid out at once, and conversions to PDF at once; the others wait')
  @toInteger
  @IsInt()
  @Min(1)
  @Max(16)
  REPORTS_AT_ONCE = 2;

  @Variable('seconds that a request waits for its turn there before it is answered 503')
  @toInteger
  @IsInt()
  @Min(0)
  @Max(300)
  REPORTS_PATIENCE = 15;

  @Variable(
    "whether the director's report has the timesheet PL1, whose symbols tell of illness; to be confirmed by the centre",
  )
  @toBoolean
  @IsBoolean()
  REPORTS_DIRECTOR_TIMESHEET = true;

  @Variable('hours for which a report is sent again and again to a mail server that does not take it')
  @toInteger
  @IsInt()
  @Min(1)
  @Max(168)
  REPORTS_SENDING_HOURS = 36;

  @Variable('days after which finished background jobs are forgotten')
  @toInteger
  @IsInt()
  @Min(7)
  @Max(3650)
  JOBS_KEEP_DAYS = 90;

  @Variable('days after which background jobs that failed are forgotten')
  @toInteger
  @IsInt()
  @Min(7)
  @Max(3650)
  JOBS_KEEP_FAILED_DAYS = 365;

  @Variable('number of the form that timesheets print (such as 01-CC); empty prints none')
  @IsOptional()
  @IsString()
  @MaxLength(60)
  TIMESHEET_FORM?: string;

  @Variable('act or decision that the form of timesheets follows; empty prints none')
  @IsOptional()
  @IsString()
  @MaxLength(200)
  TIMESHEET_BASIS?: string;

  @Variable('paper of timesheets: A4 or A3')
  @IsIn(['A4', 'A3'])
  TIMESHEET_PAPER: 'A4' | 'A3' = 'A4';

  @Variable('OpenID Connect issuer for single sign-on; empty switches it off')
  @IsOptional()
  @Matches(/^https?:\/\/\S+$/)
  OIDC_ISSUER?: string;

  @Variable('client id at the issuer')
  @IsOptional()
  @IsString()
  OIDC_CLIENT_ID?: string;

  @Variable('client secret at the issuer', { secret: true })
  @IsOptional()
  @IsString()
  OIDC_CLIENT_SECRET?: string;

  @Variable('lets OIDC_ISSUER be plain http (only for tests and closed networks)')
  @toBoolean
  @IsBoolean()
  OIDC_ALLOW_HTTP = false;

  @Variable('minutes without a request after which a session ends')
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1440)
  SESSION_IDLE_MINUTES = 60;

  @Variable('hours after which a session ends in any case')
  @toInteger
  @IsInt()
  @Min(1)
  @Max(168)
  SESSION_HOURS = 12;

  @Variable(
    'child: this server also runs the readers of its own machine, as a process beside it; on one server only; off: gates are other machines',
  )
  @IsIn(['off', 'child'])
  GATE: 'off' | 'child' = 'off';

  @Variable('whether this process runs background jobs and schedules')
  @toBoolean
  @IsBoolean()
  JOBS_ENABLED = true;
}

/** Start-up was refused; the message lists every bad variable and never a value of a secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly faults: readonly string[]) {
    super(['Configuration is not usable:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  }
}

/** All variables with their descriptions, in the order of the class. */
export function describeVariables(): VariableDescription[] {
  return [...variables.values()];
}

/**
 * The validated environment; unknown variables are ignored, empty ones count as unset (but not an empty TRUST_PROXY).
 * `CONGVU_DATA_DIR` comes back absolute.
 * @throws ConfigurationError listing every bad variable.
 */
export function loadEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given: Record<string, string> = {};
  for (const { name, emptyCounts } of variables.values()) {
    const value = source[name];
    if (value !== undefined && (emptyCounts || value.trim() !== '')) given[name] = value.trim();
  }
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const faults = validateSync(environment).map((error) => {
    const variable = variables.get(error.property);
    const shown = variable?.secret ? '(secret)' : JSON.stringify(given[error.property]);
    return `${error.property}=${shown}: ${Object.values(error.constraints ?? {}).join(', ')} (${variable?.description ?? ''})`;
  });
  if (environment.OIDC_ISSUER && !environment.OIDC_CLIENT_ID) {
    faults.push('OIDC_CLIENT_ID: missing although OIDC_ISSUER is set');
  }
  if (environment.OIDC_ISSUER?.startsWith('http://') && !environment.OIDC_ALLOW_HTTP) {
    faults.push('OIDC_ISSUER: plain http needs OIDC_ALLOW_HTTP=true');
  }
  if (environment.MIGRATION_DATABASE_URL && !environment.DATABASE_URL) {
    faults.push('MIGRATION_DATABASE_URL: set without DATABASE_URL');
  }
  if (faults.length > 0) throw new ConfigurationError(faults);
  if (!isAbsolute(environment.CONGVU_DATA_DIR)) {
    environment.CONGVU_DATA_DIR = resolve(environment.CONGVU_DATA_DIR);
  }
  return environment;
}
