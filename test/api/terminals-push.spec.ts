import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { TerminalClient, withTerminals } from '../support/terminal-client.js';

/** Monday 2 March 2026, 08:00 in Việt Nam. */
const now = new Date('2026-03-02T01:00:00Z');

const line = (pin: number | string, time: string, rest = '0\t1\t0\t0\t0'): string =>
  `${pin}\t${time}\t${rest}`;

describe('terminals push', () => {
  let service: TestApp;
  let one: TerminalClient;
  let two: TerminalClient;
  let ids: readonly string[];
  beforeAll(async () => {
    service = await createTestApp({}, now, { listen: true });
    const made = await withTerminals(service, ['TEST0001', 'TEST0002', 'TEST0003']);
    [one, two] = made.terminals as [TerminalClient, TerminalClient];
    ids = made.ids;
  });
  afterAll(() => service.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  const stored = async (device: number): Promise<number> => {
    const [row] = await query<{ count: number }>('SELECT count(*) AS count FROM scan WHERE device_id = $1', [
      ids[device],
    ]);
    return row?.count ?? -1;
  };

  it('22: nine lines are OK: 9 twice and nine rows, LF or CR LF, with 5, 6, 7 and 10 columns, a blank last line not counted', async () => {
    const columns = ['0\t1\t0', '0\t1\t0\t0', '0\t1\t0\t0\t0', '1\t15\t0\t0\t0\t0\t0\t0'];
    const nine = Array.from({ length: 9 }, (_, index) =>
      line(1450 + index, `2026-02-27 07:4${index}:00`, columns[index % 4]),
    );
    const before = await stored(0);
    expect(await one.push(nine.join('\n'))).toBe('OK: 9');
    expect(await one.push(nine.join('\n'))).toBe('OK: 9');
    expect(await one.push(`${nine.join('\r\n')}\r\n\r\n`)).toBe('OK: 9');
    expect((await stored(0)) - before).toBe(9);
  });

  it('23: the body is intact under every content type, and .aspx and sn work', async () => {
    const types = ['application/push;charset=UTF-8', '', 'application/json', 'application/x-www-form-urlencoded',
      'multipart/form-data', 'text/plain', '%%%']; // prettier-ignore
    for (const [index, type] of types.entries()) {
      const body = line(2000 + index, '2026-02-27 08:00:00');
      const answer = await one.post('cdata', body, { table: 'ATTLOG', Stamp: '1' }, type);
      expect([type, answer.statusCode, answer.body]).toEqual([type, 200, 'OK: 1']);
    }
    const raws = await query<{ raw: string }>(`SELECT raw FROM scan WHERE raw LIKE '200_\t%' ORDER BY raw`);
    expect(raws.map(({ raw }) => raw)).toEqual(
      types.map((_, index) => line(2000 + index, '2026-02-27 08:00:00')),
    );
    const aspx = await service.app.inject({
      method: 'POST', url: '/iclock/cdata.aspx?sn=TEST0001&table=ATTLOG&Stamp=1', payload: line(2100, '2026-02-27 08:00:00'),
    }); // prettier-ignore
    expect(aspx.body).toBe('OK: 1');
    for (const page of ['getrequest.aspx', 'ping', 'getrequest', 'ping.aspx']) {
      expect([page, (await one.get(page)).body]).toEqual([page, 'OK']);
    }
  });

  it('24: bad lines are set aside with their reason and counted, good ones beside them stored', async () => {
    const body = Buffer.concat([
      Buffer.from(
        [
          line(1, '2026-02-26 07:00:00'),
          '\t\t',
          '1452\t2015-02-30 25:61:61\t0\t1',
          `1\t2026-02-26 07:00:01\0\t0\t1`,
          `x${'y'.repeat(1_000_000)}`,
          `'; DROP TABLE scan\t2026-02-26 07:00:02\t0\t1`,
          line('9'.repeat(24), '2026-02-26 07:00:03'),
          line('=cmd()', '2026-02-26 07:00:04'),
          line(2, '2026-02-26 07:00:05', '0\t1\t0\t'),
        ].join('\n'),
      ),
      Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
      Buffer.from(`\n${line(3, '2026-02-26 07:00:06')}\n`),
    ]);
    expect(await two.push(body)).toBe('OK: 10');
    expect(await two.push(body)).toBe('OK: 10');
    expect(await stored(1)).toBe(5);
    const faults = await query<{ reason: string; text: string; times: number }>(
      'SELECT reason, text, times FROM terminal_fault_line WHERE device_id = $1 ORDER BY reason, text',
      [ids[1]],
    );
    expect(faults.map(({ reason, times }) => [reason, times])).toEqual([
      ['bad-pin', 2], ['bad-pin', 2], ['bad-time', 2], ['nul-byte', 2], ['too-long', 2],
    ]); // prettier-ignore
    expect(Math.max(...faults.map(({ text }) => text.length))).toBe(1000);
    const [state] = await query<{ lines: number }>(
      'SELECT fault_lines AS lines FROM terminal_state WHERE device_id = $1',
      [ids[1]],
    );
    expect(state).toEqual({ lines: 5 });
    const [row] = await query<{ credential: string; raw: string }>(
      `SELECT credential, raw FROM scan WHERE credential = 'pin:default:=cmd()'`,
    );
    expect(row?.raw).toBe(line('=cmd()', '2026-02-26 07:00:04'));
    expect(service.logLines.join('')).not.toMatch(/DROP TABLE|1452/);
  });

  it('25: with the database away the answer is a 503 that is not OK, and what is sent again is stored once', async () => {
    const admin = new pg.Client({
      connectionString: service.database.adminUrl.replace(/\/[^/]*$/, '/postgres'),
    });
    await admin.connect();
    const name = new URL(service.database.url).pathname.slice(1);
    const body = line(2500, '2026-02-27 09:00:00');
    const before = await stored(0);
    try {
      await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      const away = await one.post('cdata', body, { table: 'ATTLOG', Stamp: '1' });
      expect([away.statusCode, away.body]).toEqual([503, 'ERROR: database-unavailable\n']);
    } finally {
      await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
      await admin.end();
    }
    expect([await one.push(body), await one.push(body)]).toEqual(['OK: 1', 'OK: 1']);
    expect((await stored(0)) - before).toBe(1);
  });

  it('26: half past midnight of 1 March on a terminal in UTC+7 is 17:30 UTC of 28 February', async () => {
    await one.push(line(2600, '2026-03-01 00:30:00'));
    const [row] = await query<{ at: Date; day: string }>(
      `SELECT scanned_at AS at, (scanned_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day
       FROM scan WHERE credential = 'pin:default:2600'`,
    );
    expect(row).toEqual({ at: new Date('2026-02-28T17:30:00Z'), day: '2026-03-01' });
  });

  it('27: every answer has the right Date, plain text, no ETag, no redirect, no compression; the handshake says TimeZone=7', async () => {
    const requests: [string, string, number][] = [
      ['GET', 'cdata?SN=TEST0001&options=all', 200],
      ['GET', 'getrequest?SN=TEST0001', 200],
      ['GET', 'ping?SN=TEST0001', 200],
      ['POST', 'cdata?SN=TEST0001&table=ATTLOG', 200],
      ['POST', 'devicecmd?SN=TEST0001', 200],
      ['POST', 'fdata?SN=TEST0001', 200],
      ['POST', 'exchange?SN=TEST0001&type=publickey', 200],
      ['POST', 'registry?SN=TEST0001', 200],
      ['GET', 'cdata?SN=UNKNOWN9', 403],
      ['GET', 'nothing?SN=TEST0001', 404],
    ];
    for (const [method, path, status] of requests) {
      const answer = await fetch(`${service.url}/iclock/${path}`, {
        method,
        redirect: 'manual',
        headers: { 'accept-encoding': 'gzip', accept: 'text/html' },
        ...(method === 'POST' ? { body: '' } : {}),
      });
      expect([path, answer.status]).toEqual([path, status]);
      const { headers } = answer;
      expect([path, headers.get('content-type')]).toEqual([path, 'text/plain; charset=utf-8']);
      expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())).toBeLessThan(2000);
      for (const name of ['etag', 'location', 'content-encoding', 'content-security-policy']) {
        expect([path, name, headers.get(name)]).toEqual([path, name, null]);
      }
    }
    expect(await one.greet()).toMatchObject({ TimeZone: '7', Realtime: '1', Delay: '10', ErrorDelay: '30' });
  });

  it('returns the last stamp that it was sent, and 0 to a terminal that never sent any', async () => {
    const third = new TerminalClient(service, 'TEST0003');
    expect(await third.greet()).toMatchObject({ ATTLOGStamp: '0', OPERLOGStamp: '0' });
    await third.push(line(1, '2026-02-20 07:00:00'), '738112');
    expect((await third.post('cdata', 'OPLOG 4\t14\t2026-03-01 08:00:00\t0\t0\t0\t0\nUSER PIN=1\tName=An', { table: 'OPERLOG', Stamp: '77' })).body).toBe('OK: 2');
    expect(await third.greet()).toMatchObject({ ATTLOGStamp: '738112', OPERLOGStamp: '77' });
  }); // prettier-ignore

  it('29: out of order and a month late, 20,000 lines in one body, and two posts of the same at once', async () => {
    const at = (index: number): string => {
      const day = new Date(Date.UTC(2026, 0, 1) + index * 61_000).toISOString();
      return line(`P${index % 50}`, `${day.slice(0, 10)} ${day.slice(11, 19)}`);
    };
    const lines = Array.from({ length: 20_000 }, (_, index) => at(index));
    const before = await stored(0);
    expect(await one.push(lines.slice(0, 200).reverse().join('\n'))).toBe('OK: 200');
    const body = lines.join('\n');
    expect(await Promise.all([one.push(body), one.push(body)])).toEqual(['OK: 20000', 'OK: 20000']);
    expect((await stored(0)) - before).toBe(20_000);
  });

  it('31: pictures, templates and packed bodies are OK, nothing of them is kept, and too much is refused', async () => {
    const tables: [Record<string, string>, string][] = [
      [{ table: 'BIODATA' }, 'BIODATA Pin=1\tNo=0\tTmp=AAAA'],
      [{ table: 'ATTPHOTO' }, 'PIN=20260301-1.jpg\nSN=TEST0002\nsize=3\nCMD=uploadphoto\0abc'],
      [{ table: 'USERPIC' }, 'USERPIC PIN=1'],
      [{ table: 'OPERLOG', ContentType: 'tgz' }, 'OPLOG 4'],
    ];
    const before = await stored(1);
    for (const [query, body] of tables) {
      expect([query, (await two.post('cdata', body, query)).body]).toEqual([query, 'OK']);
    }
    expect((await two.post('fdata', Buffer.alloc(200_000, 7), { table: 'ATTPHOTO' })).body).toBe('OK');
    expect(await stored(1)).toBe(before);
    const most = Buffer.alloc(8 * 1024 * 1024, 0x20);
    expect((await two.post('cdata', most, { table: 'BIODATA' })).statusCode).toBe(200);
    const more = await two.post('cdata', Buffer.concat([most, Buffer.from(' ')]), { table: 'BIODATA' });
    expect([more.statusCode, more.body]).toEqual([413, 'ERROR: body-too-large\n']);
    const lines = await two.post('cdata', '\n'.repeat(100_001), { table: 'ATTLOG' });
    expect([lines.statusCode, lines.body]).toEqual([413, 'ERROR: body-too-large\n']);
  });

  it('never says OK to punches that it cannot read, and shows that there were some; tables nobody knows are counted', async () => {
    const state = async (): Promise<number[]> => {
      const [row] = await query<{ unreadable: number; discarded: number; at: Date | null }>(
        'SELECT unreadable_bodies AS unreadable, discarded_bodies AS discarded, unreadable_at AS at FROM terminal_state WHERE device_id = $1',
        [ids[1]],
      );
      expect(row?.at === null).toBe(row?.unreadable === 0);
      return [row?.unreadable ?? -1, row?.discarded ?? -1];
    };
    const body = line(4000, '2026-02-27 09:00:00');
    const post = (search: string) =>
      service.app.inject({ method: 'POST', url: `/iclock/cdata?SN=TEST0002${search}`, payload: body });
    const [unreadable = 0, discarded = 0] = await state();
    const searches = ['&table=ATTLOG&ContentType=tgz', '&table=ATTLOG&table=OPERLOG', '&table=', ''];
    for (const search of searches) {
      const answer = await post(search);
      expect([search, answer.statusCode, answer.body]).toEqual([search, 422, 'ERROR: invalid-input\n']);
    }
    expect(await state()).toEqual([unreadable + 4, discarded]);
    expect([(await post('&table=RTSTATE')).body, (await post('&table=%3Cb%3E')).body]).toEqual(['OK', 'OK']);
    expect(await state()).toEqual([unreadable + 4, discarded + 2]);
    expect(await query(`SELECT FROM scan WHERE credential = 'pin:default:4000'`)).toHaveLength(0);
    expect((await post('&table=ATTLOG&table=ATTLOG')).body).toBe('OK: 1');
  });

  it('counts every line that is no scan, also beyond those whose text is kept, and each once however often it comes', async () => {
    const third = new TerminalClient(service, 'TEST0003');
    const lines = Array.from({ length: 12_000 }, (_, index) => `xấu ${index}`).join('\n');
    expect([await third.push(lines), await third.push(lines)]).toEqual(['OK: 12000', 'OK: 12000']);
    const [state] = await query('SELECT fault_lines AS lines FROM terminal_state WHERE device_id = $1', [ids[2]]);
    expect(state).toEqual({ lines: 12_000 });
    const [kept] = await query(
      `SELECT count(*) FILTER (WHERE text <> '') AS texts, min(times) AS least, max(times) AS most FROM terminal_fault_line WHERE device_id = $1`,
      [ids[2]],
    );
    expect(kept).toEqual({ texts: 10_000, least: 2, most: 2 });
  }); // prettier-ignore

  it('stores nothing of a request that is cut in the middle, and all of it when it is sent again', async () => {
    const body = line(5000, '2026-02-27 10:00:00');
    const { port } = new URL(service.url as string);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST /iclock/cdata?SN=TEST0001&table=ATTLOG&Stamp=1 HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length + 10}\r\n\r\n${body}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await query(`SELECT FROM scan WHERE credential = 'pin:default:5000'`)).toHaveLength(0);
    expect(await one.push(body)).toBe('OK: 1');
    expect(await query(`SELECT FROM scan WHERE credential = 'pin:default:5000'`)).toHaveLength(1);
  });

  it('sets aside what contradicts a scan that is stored, counts it and keeps the first', async () => {
    const body = line(5200, '2026-02-27 12:00:00');
    expect(await two.push(body)).toBe('OK: 1');
    await query(`UPDATE device SET device_group = 'khac' WHERE id = $1`, [ids[1]]);
    expect(await two.push(body)).toBe('OK: 1');
    await query(`UPDATE device SET device_group = 'default' WHERE id = $1`, [ids[1]]);
    const [fault] = await query<{ reason: string }>(
      'SELECT reason FROM terminal_fault_line WHERE text = $1',
      [body.replaceAll('\t', ' ')],
    );
    expect(fault).toEqual({ reason: 'same-key-other-content' });
    const kept = await query<{ credential: string }>('SELECT credential FROM scan WHERE raw = $1', [body]);
    expect(kept).toEqual([{ credential: 'pin:default:5200' }]);
  });

  it('serves a terminal behind a proxy, which names the server before the path, in HTTP/1.0 too', async () => {
    const { port } = new URL(service.url as string);
    for (const [pin, version] of [['5100', '1.0'], ['5101', '1.1']]) {
      const body = line(pin as string, '2026-02-27 11:00:00');
      const socket = connect(Number(port), '127.0.0.1');
      const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
      socket.write(
        `POST http://cham-cong.vn/iclock/cdata?SN=TEST0001&table=ATTLOG HTTP/${version}\r\nHost: cham-cong.vn\r\n` +
          `User-Agent: iClock Proxy/1.09\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      expect(await answered).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*text\/plain[^]*\r\n\r\nOK: 1$/);
      socket.destroy();
    }
    expect(await query(`SELECT FROM scan WHERE credential IN ('pin:default:5100', 'pin:default:5101')`)).toHaveLength(2);
  }); // prettier-ignore

  it('quarantines a scan of a clock that was reset, counted as every other', async () => {
    expect(await two.push(line(6000, '2000-01-01 00:00:10'))).toBe('OK: 1');
    const [row] = await query<{ suspicion: string }>(
      `SELECT suspicion FROM scan WHERE credential = 'pin:default:6000'`,
    );
    expect(row).toEqual({ suspicion: 'before-earliest-year' });
  });
});
