import assert from 'node:assert/strict';
import { GadgetReader } from './gadget-reader.mjs';
import { ReaderProcess } from './reader-process.mjs';
import { bound, card, pause } from './wedge.mjs';

const CARD = '0012345678';
const OTHER = '0087654321';

function plugIn(atEnd, options) {
  const reader = new GadgetReader(options);
  atEnd(() => reader.remove());
  return reader;
}

function read(atEnd, ...bindings) {
  const reading = new ReaderProcess(bindings);
  atEnd(() => reading.end());
  return reading;
}

/** Checks of devices.md section 5 with an emulated USB bus; the numbers are those of that list. */
export const checks = [
  ['14: a reader with two interfaces is opened once, with one scan a card', async (atEnd) => {
    const reader = plugIn(atEnd, { interfaces: 2 });
    const reading = read(atEnd, bound());
    await reading.state('ready');
    reader.send(card(CARD));
    await reading.scan(CARD);
    reading.order('list');
    const { list } = await reading.line((line) => 'list' in line);
    const [first] = list;
    assert.equal(list.length, 2);
    assert.equal(first.manufacturer, 'Sycreader');
    assert.match(first.port, /^\d+-\d+$/);
    assert.equal(reading.opened.length, 1);
    assert.deepEqual(reading.scans, [CARD]);
  }],
  ['14: two equal readers are told apart by their port, and neither is opened without it', async (atEnd) => {
    const [left, right] = [plugIn(atEnd, { controller: 0 }), plugIn(atEnd, { controller: 1 })];
    // Until both are enumerated: with only one listed there is nothing unclear.
    await pause(1_500);
    const unclear = read(atEnd, bound());
    const { hint } = await unclear.line((line) => line.state === 'absent' && line.hint !== null);
    unclear.order('list');
    const { list } = await unclear.line((line) => 'list' in line);
    assert.equal(unclear.opened.length, 0);
    const ports = list.map(({ port }) => port);
    assert.equal(new Set(ports).size, 2);
    for (const port of ports) assert.ok(hint.includes(port), hint);
    await unclear.end();
    const reading = read(atEnd, bound('A', { port: ports[0] }), bound('B', { port: ports[1] }));
    await reading.state('ready', 0, 'A');
    await reading.state('ready', 0, 'B');
    left.send(card(CARD));
    right.send(card(OTHER));
    const one = await reading.scan(CARD);
    const two = await reading.scan(OTHER);
    assert.notEqual(one.reader, two.reader);
  }],
  ['9: unplugged from the bus it is lost within a second, and back within three', async (atEnd) => {
    const reader = plugIn(atEnd, {});
    const reading = read(atEnd, bound());
    await reading.state('ready');
    let from = reading.lines.length;
    reader.unplug();
    await reading.state('lost', from, 'A', 1_000);
    from = reading.lines.length;
    reader.plug();
    await reading.state('ready', from, 'A', 3_000);
    reader.send(card(CARD));
    await reading.scan(CARD);
  }],
  ['16: an unrelated keyboard is never opened', async (atEnd) => {
    const keyboard = plugIn(atEnd, { controller: 0, product: 0x0099 });
    const reading = read(atEnd, bound());
    await pause(3_000);
    keyboard.send(card(CARD));
    await pause(500);
    assert.deepEqual([reading.opened, reading.scans], [[], []]);
  }],
]; // prettier-ignore
