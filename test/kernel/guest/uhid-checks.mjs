import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { EventCounter } from './event-counter.mjs';
import { ReaderProcess } from './reader-process.mjs';
import { UhidReader } from './uhid-reader.mjs';
import { bound, card, pause, typed } from './wedge.mjs';

const CARD = '0012345678';
const OTHER = '0087654321';

/** A plugged-in reader and the process that reads it. */
async function read(atEnd, bindings = [bound()], options = {}) {
  const reader = new UhidReader();
  atEnd(unplug(reader));
  const process_ = new ReaderProcess(bindings, options);
  atEnd(() => process_.end());
  return { reader, reading: process_ };
}

const unplug = (reader) => () => reader.unplug();

/** Checks of devices.md section 5 with virtual HID devices; the numbers are those of that list. */
export const checks = [
  ['1: 22 reports make one scan, and the process ends within two seconds', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    reader.send(card(CARD));
    await reading.scan(CARD);
    const { code, ms } = await reading.end();
    assert.equal(code, 0);
    assert.ok(ms < 2_000, `${ms} ms`);
    assert.deepEqual(reading.scans, [CARD]);
  }],
  ['8 and 9: unplugged in the middle of a card it is lost within a second, and back within three without the digits', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    reader.send(typed('123'));
    await pause(100);
    let from = reading.lines.length;
    reader.unplug();
    await reading.state('lost', from, 'A', 1_000);
    from = reading.lines.length;
    const again = new UhidReader();
    atEnd(unplug(again));
    await reading.state('ready', from, 'A', 3_000);
    again.send(card(OTHER));
    await reading.scan(OTHER);
    assert.deepEqual(reading.scans, [OTHER]);
  }],
  ['9: back under another path', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    const path = reading.opened[0].open;
    reader.unplug();
    // Somebody else takes the number meanwhile.
    const keyboard = new UhidReader({ product: 0x99 });
    atEnd(unplug(keyboard));
    await pause(100);
    const from = reading.lines.length;
    const again = new UhidReader();
    atEnd(unplug(again));
    await reading.state('ready', from, 'A', 3_000);
    assert.notEqual(reading.opened.at(-1).open, path);
    again.send(card(CARD));
    await reading.scan(CARD);
  }],
  ['9: sixty times plugged in, read and unplugged without a crash or a file left open', async (atEnd) => {
    const reading = new ReaderProcess([bound()]);
    atEnd(() => reading.end());
    const before = await reading.health();
    for (let cycle = 0; cycle < 60; cycle++) {
      const from = reading.lines.length;
      const reader = new UhidReader();
      atEnd(unplug(reader));
      await reading.found(from);
      reader.send(card(CARD));
      await reading.scan(CARD, from);
      reader.unplug();
      await reading.state('lost', from);
    }
    await pause(300);
    const after = await reading.health();
    assert.equal(reading.scans.length, 60);
    assert.ok(after.fds <= before.fds + 2, `${before.fds} -> ${after.fds} files`);
    assert.ok(after.rss - before.rss < 30e6, `${before.rss} -> ${after.rss} bytes`);
  }],
  ['10: an interrupted read is no unplugging: opened again, the next card is read', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    const from = reading.lines.length;
    reading.order('interrupt');
    const lost = await reading.state('lost', from);
    assert.match(lost.lastError, /Interrupted/);
    await reading.state('ready', reading.lines.indexOf(lost));
    reader.send(card(CARD));
    await reading.scan(CARD, from);
  }],
  ['11: not permitted it is denied with a hint while another reader works, and ready when permitted', async (atEnd) => {
    const other = new UhidReader({ product: 0x36 });
    atEnd(unplug(other));
    await pause(200);
    for (const node of nodes()) chmodSync(node, 0o666);
    const reader = new UhidReader();
    atEnd(unplug(reader));
    await pause(200);
    const reading = new ReaderProcess([bound(), bound('B', { productId: 0x36 })], { uid: 1000, gid: 1000 });
    atEnd(() => reading.end());
    const denied = await reading.state('denied');
    assert.match(denied.hint, /ATTRS\{idProduct\}=="0035"/);
    await reading.state('ready', 0, 'B');
    other.send(card(OTHER));
    await reading.scan(OTHER);
    for (const node of nodes()) chmodSync(node, 0o666);
    await reading.state('ready', 0, 'A');
    reader.send(card(CARD));
    await reading.scan(CARD);
  }],
  ['12: what the kernel dropped while nobody read is no short card', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    reading.child.kill('SIGSTOP');
    const cards = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(10, '0'));
    for (const one of cards) reader.send(card(one));
    await pause(300);
    reading.child.kill('SIGCONT');
    // The kernel keeps the first 63 reports: two cards and a piece, which then has to time out.
    await reading.scan(cards[1]);
    await pause(1_500);
    assert.ok(reading.scans.length < 10, 'the kernel should have dropped some');
    for (const scan of reading.scans) assert.ok(cards.includes(scan), scan);
    reader.send(card(CARD));
    await reading.scan(CARD);
  }],
  ['13: forty cards back to back come in order', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    const cards = Array.from({ length: 40 }, (_, index) => String(7_000 + index).padStart(10, '0'));
    for (const one of cards) reader.send(card(one));
    await reading.scan(cards.at(-1));
    assert.deepEqual(reading.scans, cards);
  }],
  ['13: two readers report by report do not mix their digits', async (atEnd) => {
    const [one, two] = [new UhidReader(), new UhidReader({ product: 0x36 })];
    atEnd(unplug(one));
    atEnd(unplug(two));
    const reading = new ReaderProcess([bound(), bound('B', { productId: 0x36 })]);
    atEnd(() => reading.end());
    await reading.state('ready', 0, 'A');
    await reading.state('ready', 0, 'B');
    const [left, right] = [card('0011111111'), card('0022222222')];
    for (const index of left.keys()) {
      one.send([left[index]]);
      two.send([right[index]]);
    }
    await reading.line((line) => line.scan === '0011111111' && line.reader === 'A');
    await reading.line((line) => line.scan === '0022222222' && line.reader === 'B');
  }],
  ['6: reports too long or too short for the kernel do not stop the reading', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    for (const length of [1, 3, 7, 9, 64, 1000]) reader.send([Buffer.alloc(length, 0x1e)]);
    reader.send([Buffer.alloc(8), ...card(CARD)]);
    await pause(700);
    reader.send(card(OTHER));
    await reading.scan(OTHER);
    assert.ok(reading.scans.every((scan) => scan === CARD || scan === OTHER), String(reading.scans));
  }],
  ['15: after a suspend the next card is read', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    writeFileSync('/sys/power/pm_test', 'devices');
    writeFileSync('/sys/power/state', 'freeze');
    await pause(1_500);
    reader.send(card(CARD));
    await reading.scan(CARD);
  }],
  ['15: an inhibited keyboard types nothing and is read', async (atEnd) => {
    const { reader, reading } = await read(atEnd);
    await reading.state('ready');
    const input = readdirSync('/sys/class/input')
      .filter((name) => /^input\d+$/.test(name))
      .find((name) => readFileSync(`/sys/class/input/${name}/id/product`, 'utf8').trim() === '0035');
    const events = new EventCounter(input);
    atEnd(() => events.close());
    reader.send(card(CARD));
    await reading.scan(CARD);
    assert.ok(events.count() > 0, 'a keyboard types as long as it is not inhibited');
    writeFileSync(`/sys/class/input/${input}/inhibited`, '1');
    reader.send(card(OTHER));
    await reading.scan(OTHER);
    assert.equal(events.count(), 0);
  }],
]; // prettier-ignore

function nodes() {
  return readdirSync('/dev')
    .filter((name) => name.startsWith('hidraw'))
    .map((name) => `/dev/${name}`);
}
