import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, settle } from '../../test/support/readers/fake-clock.js';
import { DecoderRun } from '../../test/support/readers/run-decoder.js';
import type { ReaderAddress } from '../driver/transport.js';
import type { PcscCard, PcscLibrary, PcscReader } from './pcsc-library.js';
import { readerDrivers } from '../drivers.js';
import { ReaderSupervisor } from '../supervisor/reader-supervisor.js';
import { PcscTransport } from './pcsc-transport.js';
import { uidDecoder } from './uid-decoder.js';

const PRESENT = 0x20;
const NAME = 'ACS ACR122U PICC Interface 00 00';

/** A PC/SC service whose readers and cards the test moves. */
class FakeService {
  readonly clients: EventEmitter[] = [];
  readonly commands: string[] = [];
  card: string | undefined;
  down = false;
  stopped = 0;
  connections = 0;
  private readers = new Map<string, EventEmitter & PcscReader>();

  readonly library: PcscLibrary = {
    Client: fakeClient(this),
    ReaderStatus: { PRESENT, MUTE: 0x200 },
    CardMode: { SHARED: 2 },
    CardDisposition: { LEAVE: 0 },
  };

  plug(name: string): void {
    const reader = Object.assign(new EventEmitter(), {
      name: () => name,
      connect: (): Promise<PcscCard> => this.connect(),
    }) as unknown as EventEmitter & PcscReader;
    this.readers.set(name, reader);
    this.clients.at(-1)?.emit('reader', reader);
  }

  unplug(name: string): void {
    this.readers.get(name)?.emit('disconnect');
    this.readers.delete(name);
  }

  lay(name: string, uid: string | undefined): void {
    this.card = uid;
    const raw = uid === undefined ? 0x10 : PRESENT;
    this.readers.get(name)?.emit('change', { has: (flag: number) => (raw & flag) !== 0 });
  }

  private connect(): Promise<PcscCard> {
    const uid = this.card;
    if (uid === undefined) return Promise.reject(new Error('no card'));
    this.connections += 1;
    return Promise.resolve({
      transmit: (command) => {
        this.commands.push(Buffer.from(command).toString('hex'));
        return Promise.resolve(Uint8Array.from(Buffer.from(uid, 'hex')));
      },
      disconnect: () => {
        this.connections -= 1;
        return this.card === undefined ? Promise.reject(new Error('card removed')) : Promise.resolve();
      },
    });
  }
}

function fakeClient(service: FakeService): PcscLibrary['Client'] {
  return class extends EventEmitter {
    constructor() {
      super();
      service.clients.push(this);
    }
    start(): void {
      if (service.down) throw new Error('Service not available');
    }
    stop(): void {
      service.stopped += 1;
    }
  };
}

let service: FakeService;
let transport: PcscTransport;
let heard: { reports: string[]; lost: string[] };
const listener = {
  report: (bytes: Uint8Array) => void heard.reports.push(Buffer.from(bytes).toString('hex')),
  lost: (reason: string) => void heard.lost.push(reason),
};

beforeEach(() => {
  service = new FakeService();
  transport = new PcscTransport({ clock: new FakeClock(), load: () => Promise.resolve(service.library) });
  heard = { reports: [], lost: [] };
});

afterEach(() => transport.rest());

async function listed(): Promise<ReaderAddress> {
  await transport.list();
  service.plug(NAME);
  return (await transport.list())[0] as ReaderAddress;
}

describe('a PC/SC reader', () => {
  it('is listed by its name', async () => {
    expect(await transport.list()).toEqual([]);
    expect(await listed()).toMatchObject({ transport: 'pcsc', path: NAME, product: NAME });
    expect(service.clients).toHaveLength(1);
  });

  it('asks each card laid on it for its UID once', async () => {
    const reader = await transport.open(await listed(), listener);
    service.lay(NAME, '04a1b2c39000');
    service.lay(NAME, '04a1b2c39000');
    await settle();
    service.lay(NAME, undefined);
    service.lay(NAME, '04a1b2c39000');
    await settle();
    expect(service.commands).toEqual(['ffca000000', 'ffca000000']);
    expect(heard.reports).toEqual(['04a1b2c39000', '04a1b2c39000']);
    expect(service.connections).toBe(0);
    await reader.close();
    service.lay(NAME, undefined);
    service.lay(NAME, '04a1b2c39000');
    await settle();
    expect(heard.reports).toHaveLength(2);
  });

  it('reads a card that lay there when it was opened', async () => {
    const address = await listed();
    service.lay(NAME, '04a1b2c39000');
    await transport.open(address, listener);
    await settle();
    expect(heard.reports).toEqual(['04a1b2c39000']);
  });

  it('reports an empty answer when the card was drawn away too soon, and is not lost', async () => {
    await transport.open(await listed(), listener);
    service.lay(NAME, '04a1b2c39000');
    service.card = undefined;
    await settle();
    expect(heard).toEqual({ reports: [''], lost: [] });
  });

  it('is lost when unplugged', async () => {
    await transport.open(await listed(), listener);
    service.unplug(NAME);
    expect(heard.lost).toEqual(['reader disconnected']);
    expect(await transport.list()).toEqual([]);
  });

  it('is lost when the service ends, and the service is asked anew', async () => {
    await transport.open(await listed(), listener);
    service.clients[0]?.emit('error', new Error('Service stopped'));
    expect(heard.lost).toEqual(['Service stopped']);
    service.down = true;
    await expect(transport.list()).rejects.toThrow('PC/SC service does not answer');
    service.down = false;
    expect(await transport.list()).toEqual([]);
    expect(service.clients).toHaveLength(3);
  });

  it('lets go of the service when no binding wants it any more, so that the process can end', async () => {
    const clock = new FakeClock();
    const { pcsc } = readerDrivers({ clock, transports: { pcsc: transport } });
    const supervisor = new ReaderSupervisor({
      binding: {
        code: 'A',
        match: { product: NAME },
        profile: { driver: 'pcsc', format: 'UID-BE', options: {} },
      },
      driver: pcsc,
      clock,
      onScan: ({ credential }) => void heard.reports.push(credential),
    });
    supervisor.start();
    await clock.pass(10);
    service.plug(NAME);
    await clock.pass(1_000);
    service.lay(NAME, '04a1b2c39000');
    await clock.pass(10);
    expect([supervisor.health().state, service.stopped]).toEqual(['ready', 0]);
    await supervisor.stop();
    expect([service.stopped, supervisor.health().errors]).toEqual([1, 0]);
    expect(heard.reports).toEqual(['card:32:04A1B2C3']);
  });

  it('needs an optional package, and says so where it is absent', async () => {
    const bare = new PcscTransport({ clock: new FakeClock() });
    await expect(bare.list()).rejects.toThrow('optional package pcsc-mini');
    await expect(bare.open(await listed(), listener)).rejects.toMatchObject({ fault: 'gone' });
  });
});

describe('the answer of a card', () => {
  const read = (hex: string): DecoderRun<null> =>
    new DecoderRun(uidDecoder).reports([Buffer.from(hex, 'hex')]);

  it.each(['04a1b2c3', '04a1b2c3d4e5f6', '04a1b2c3d4e5f6010203'])('%s and 9000 is its UID', (uid) => {
    expect(read(`${uid}9000`).texts).toEqual([uid.toUpperCase()]);
  });

  it.each([
    ['6300', 'status'],
    ['', 'status'],
    ['04a1b2c39001', 'status'],
    ['9000', 'uid-length'],
    ['04a1b2c3d49000', 'uid-length'],
    ['08a1b2c39000', 'random-uid'],
  ])('%s is none: %s', (hex, reason) => {
    expect(read(hex)).toMatchObject({ texts: [], reasons: [reason] });
  });
});
