import { ImportService } from '../../src/modules/organization/import/import.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import type { TestApp } from './test-app.js';

/** What a terminal hears. */
export interface TerminalAnswer {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A terminal of an invented serial number that speaks the push protocol without a port. */
export class TerminalClient {
  constructor(
    private readonly service: TestApp,
    readonly serial: string,
  ) {}

  get(page: string, query: Readonly<Record<string, string>> = {}): Promise<TerminalAnswer> {
    return this.service.app.inject({ method: 'GET', url: this.url(page, query) });
  }

  post(
    page: string,
    body: string | Buffer,
    query: Readonly<Record<string, string>> = {},
    contentType = 'text/plain',
  ): Promise<TerminalAnswer> {
    return this.service.app.inject({
      method: 'POST',
      url: this.url(page, query),
      payload: body,
      ...(contentType === '' ? {} : { headers: { 'content-type': contentType } }),
    });
  }

  /** Posts punches and returns the text of the answer. */
  async push(body: string | Buffer, stamp = '9999'): Promise<string> {
    return (await this.post('cdata', body, { table: 'ATTLOG', Stamp: stamp })).body;
  }

  /** Says hello; returns the options as the answer writes them. */
  async greet(query: Readonly<Record<string, string>> = {}): Promise<Readonly<Record<string, string>>> {
    const { body } = await this.get('cdata', { options: 'all', pushver: '2.2.14', language: '86', ...query });
    const lines = body.split('\n').map((line) => /^([^=]+)=(.*)$/.exec(line));
    return Object.fromEntries(lines.map((found) => [found?.[1] ?? '', found?.[2] ?? '']));
  }

  /** Polls; returns the commands in the answer, empty for OK. */
  async poll(info?: string): Promise<string[]> {
    const { body } = await this.get('getrequest', info === undefined ? {} : { INFO: info });
    return body === 'OK' ? [] : body.trim().split('\n');
  }

  private url(page: string, query: Readonly<Record<string, string>>): string {
    return `/iclock/${page}?${new URLSearchParams({ SN: this.serial, ...query }).toString()}`;
  }
}

/** Two units, one person and the terminals of these serial numbers in the first unit, all in the zone. */
export async function withTerminals(
  service: TestApp,
  serials: readonly string[],
  zone = 'Asia/Ho_Chi_Minh',
): Promise<{
  readonly unitId: string;
  readonly terminals: readonly TerminalClient[];
  readonly ids: readonly string[];
}> {
  const caller = systemCaller('test');
  const imports = service.app.get(ImportService);
  await imports.importUnits(
    caller,
    Buffer.from(
      'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nK2,Cơ sở hai,centre,,,,',
    ),
    'units.csv',
  );
  const { id: unitId } = await service.app.get(UnitsService).unitByCode('TT');
  const ids: string[] = [];
  for (const serial of serials) {
    const { device } = await service.app.get(DevicesService).add(caller, {
      code: `MAY-${serial}`, kind: 'zkteco', unitId, zone, group: 'default', serial,
    }); // prettier-ignore
    ids.push(device.id);
  }
  return { unitId, terminals: serials.map((serial) => new TerminalClient(service, serial)), ids };
}
