import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReaderBinding, ReaderMatch } from '../../devices/driver/reader-binding.js';
import { compileDevices } from '../support/readers/compile-devices.mjs';
import { cardReports, typed } from '../support/readers/wedge-reports.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ReaderBench, umockdevMissing } from '../support/umockdev/reader-bench.js';

const CARD = '0012345678';
const SYCREADER = { vendorId: 0xffff, productId: 0x0035 };
const missing = umockdevMissing();
// The runner names skipped tests only when it is asked to; this is to be seen by everybody.
if (missing !== undefined)
  process.stderr.write(`readers through the real node-hid are left out: ${missing}\n`);

function binding(code: string, match: ReaderMatch = SYCREADER): ReaderBinding {
  return { code, match, profile: { driver: 'keyboard-wedge', format: '8H10D', options: {} } };
}

(missing === undefined ? describe : describe.skip)(
  `readers through the real node-hid${missing === undefined ? '' : ` (left out: ${missing})`}`,
  () => {
    let folder: string;
    let bench: ReaderBench | undefined;

    beforeAll(() => {
      folder = scratchFolder('readers');
      compileDevices(folder);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    afterEach(async () => {
      await bench?.end();
      bench = undefined;
    });

    async function start(...bindings: ReaderBinding[]): Promise<ReaderBench> {
      bench = new ReaderBench(folder, bindings);
      await bench.line((line) => line['started'] === true);
      return bench;
    }

    it('make one scan of 22 reports, tell their port, and end within two seconds', async () => {
      const bench = await start(binding('A'));
      await bench.plug('hidraw0', { port: '1-2.4' });
      await bench.state('ready', 'A');
      await bench.reports('hidraw0', cardReports(CARD));
      expect(await bench.line((line) => 'scan' in line)).toMatchObject({
        scan: CARD,
        credential: 'card:32:00BC614E',
      });
      await bench.order('child', { line: 'list' });
      const { list } = await bench.line((line) => 'list' in line);
      expect(list).toEqual([
        expect.objectContaining({ path: '/dev/hidraw0', port: '1-2.4', ...SYCREADER, interface: 0, usagePage: 1, usage: 6, serial: '08FF20150112' }), // prettier-ignore
      ]);
      await bench.order('child', { line: 'stop' });
      const exit = await bench.line((line) => 'exit' in line);
      expect(exit['exit']).toBe(0);
      expect(exit['seconds']).toBeLessThan(2);
      expect(bench.scans).toEqual([CARD]);
    });

    it('are lost when unplugged in the middle of a card, and come back under another path without its digits', async () => {
      const bench = await start(binding('A'));
      await bench.plug('hidraw0');
      await bench.state('ready', 'A');
      await bench.reports('hidraw0', typed('123'));
      let from = bench.lines.length;
      const unpluggedAt = Date.now();
      await bench.order('unplug', { node: 'hidraw0' });
      expect(await bench.state('lost', 'A', from)).toMatchObject({
        lastError: expect.stringContaining('poll error'),
      });
      expect(Date.now() - unpluggedAt).toBeLessThan(1_000);
      for (const [node, card] of [
        ['hidraw1', '0087654321'],
        ['hidraw2', CARD],
      ] as const) {
        from = bench.lines.length;
        const pluggedAt = Date.now();
        await bench.plug(node);
        await bench.state('ready', 'A', from);
        expect(Date.now() - pluggedAt).toBeLessThan(3_000);
        await bench.reports(node, cardReports(card));
        await bench.line((line) => line['scan'] === card, from);
        from = bench.lines.length;
        await bench.order('unplug', { node });
        await bench.state('lost', 'A', from);
      }
      expect(bench.scans).toEqual(['0087654321', CARD]);
    });

    it('that send garbage are read on', async () => {
      const bench = await start(binding('A'));
      await bench.plug('hidraw0');
      await bench.state('ready', 'A');
      const lengths = [1, 3, 7, 9, 64];
      await bench.reports(
        'hidraw0',
        lengths.map((length) => new Uint8Array(length).fill(0x1e)),
      );
      await bench.reports('hidraw0', [new Uint8Array(8).fill(0xff)]);
      await bench.reports('hidraw0', cardReports(CARD));
      await bench.line((line) => line['scan'] === CARD);
      await bench.order('child', { line: 'health' });
      const { health } = await bench.line((line) => 'health' in line);
      expect(health).toEqual([expect.objectContaining({ state: 'ready', scans: 1, malformed: 6 })]);
    });

    it('that nobody bound are never opened, also when they look alike', async () => {
      const bench = await start(binding('A', { ...SYCREADER, port: '1-2' }));
      await bench.plug('hidraw1', { product: '0099', port: '1-1', number: 2 });
      await bench.plug('hidraw2', { port: '1-3', number: 3 });
      await bench.plug('hidraw0', { port: '1-2' });
      await bench.state('ready', 'A');
      await bench.reports('hidraw1', cardReports('0011111111'), false);
      await bench.reports('hidraw2', cardReports('0022222222'), false);
      await bench.reports('hidraw0', cardReports(CARD));
      await bench.line((line) => line['scan'] === CARD);
      expect(new Set(bench.opened)).toEqual(new Set(['/dev/hidraw0']));
      expect(bench.scans).toEqual([CARD]);
    });

    it('with two interfaces are opened once', async () => {
      const bench = await start(binding('A'));
      await bench.plug('hidraw0', { interface: 0 });
      await bench.plug('hidraw1', { interface: 1, number: 2 });
      await bench.state('ready', 'A');
      await bench.reports('hidraw0', cardReports(CARD));
      await bench.line((line) => line['scan'] === CARD);
      // A first opening may fail: the test bed lists a device a moment before it answers.
      expect(new Set(bench.opened)).toEqual(new Set(['/dev/hidraw0']));
      expect(bench.scans).toEqual([CARD]);
    });
  },
);
