import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { eventually } from './eventually.mjs';
import { GadgetReader } from './gadget-reader.mjs';
import { bound, card, pause } from './wedge.mjs';

const CARD = '0012345678';
const OTHER = '0087654321';
const TWIN = 0x41;
const WITH_TWO_INTERFACES = 0x42;
const KEYBOARD = 0x99;

export const bindings = [bound('W', { productId: WITH_TWO_INTERFACES }), bound('T', { productId: TWIN })];

/** Plugged in before the agent starts: two equal readers, and a keyboard that nobody bound, which stays. */
export function plugIn() {
  return {
    twins: [0, 1].map((controller) => new GadgetReader({ controller, product: TWIN })),
    keyboard: new GadgetReader({ controller: 2, product: KEYBOARD }),
  };
}

/** Checks of devices.md section 5 with an emulated USB bus, through the agent; the numbers are those of that list. */
export const firstChecks = [
  ['14: of two equal readers bound without a port neither is opened, and both ports are named', async (door) => {
    const ports = await portsOf(TWIN, 2);
    const { hint } = await door.reported('T', (reader) => reader.hint != null);
    for (const port of ports) assert.ok(hint.includes(port), hint);
    assert.deepEqual(door.gate.opened(0, '0041'), []);
    // Somebody follows the hint; the agent hears of it with one of its next reports.
    const bound_ = ['L', 'R'].map((code, index) => bound(code, { productId: TWIN, port: ports[index] }));
    door.bind([...door.server.orders.bindings.filter(({ code }) => code !== 'T'), ...bound_]);
  }],
]; // prettier-ignore

export const checks = [
  ['14: bound by their ports both are read, each under its name', async (door, _, { twins }) => {
    await door.gate.state('L', 'ready');
    await door.gate.state('R', 'ready');
    const mark = door.mark();
    twins[0].send(card(CARD));
    twins[1].send(card(OTHER));
    const [one, two] = [await door.arrives(CARD, mark), await door.arrives(OTHER, mark)];
    assert.deepEqual([one.reader, two.reader].sort(), ['L', 'R']);
    assert.equal(door.stored(mark).length, 2);
  }],
  ['9: unplugged from the bus it is lost within a second, and back at its port within three', async (door, _, { twins }) => {
    const mark = door.mark();
    twins[0].unplug();
    const lost = await door.gate.line(/^[LR]: lost/, mark.lines, 1_000);
    const plugged = door.gate.lines.length;
    twins[0].plug();
    await door.gate.state(lost[0], 'ready', plugged, 3_000);
    twins[0].send(card(CARD));
    assert.equal((await door.arrives(CARD, mark)).reader, lost[0]);
  }],
  ['13: forty cards back to back, as fast as the bus takes them, come in order', async (door, _, { twins }) => {
    const mark = door.mark();
    const cards = Array.from({ length: 40 }, (_, index) => String(7_000 + index).padStart(10, '0'));
    twins[1].send(cards.flatMap((one) => card(one)));
    await door.arrives(cards.at(-1), mark);
    assert.deepEqual(door.stored(mark), cards);
    for (const twin of twins) twin.remove();
  }],
  ['14: a reader with two interfaces is opened once, with one scan a card', async (door, atEnd) => {
    const mark = door.mark();
    const reader = new GadgetReader({ controller: 0, product: WITH_TWO_INTERFACES, interfaces: 2 });
    atEnd(() => reader.remove());
    await door.gate.state('W', 'ready', mark.lines);
    reader.send(card(CARD));
    await door.arrives(CARD, mark);
    const listed = () => door.server.reports.at(-1).candidates.filter(({ productId }) => productId === WITH_TWO_INTERFACES); // prettier-ignore
    await eventually(() => listed().length === 2, () => `listed: ${JSON.stringify(listed())}`);
    assert.equal(listed()[0].name, 'Sycreader USB Reader');
    await pause(100);
    assert.equal(door.gate.opened(mark.lines, '0042').length, 1);
    assert.deepEqual(door.stored(mark), [CARD]);
  }],
]; // prettier-ignore

/** At the end: what was never bound was never opened by any run of the agent, whatever was typed on it. */
export const lastChecks = [
  ['16: a keyboard that nobody bound was never opened in all this time', async (door, _, { keyboard }) => {
    const listed = door.server.reports.at(-1).candidates.some(({ productId }) => productId === KEYBOARD);
    const mark = door.mark();
    keyboard.send(card('0000000777'));
    await pause(300);
    const ids = new Set(door.gates.flatMap((gate) => gate.opened()).map(({ id }) => id));
    assert.ok(listed, 'it should be listed');
    assert.ok(ids.has('FFFF:0035') && !ids.has('FFFF:0099') && !ids.has('FFFF:0098'), [...ids].join());
    assert.deepEqual(door.stored(mark), []);
  }],
]; // prettier-ignore

/** USB ports of the devices of a product, once there are `count`. */
function portsOf(product, count) {
  const id = product.toString(16).padStart(4, '0');
  const root = '/sys/bus/usb/devices';
  const isIt = (port) => {
    try {
      return readFileSync(`${root}/${port}/idProduct`, 'utf8').trim() === id;
    } catch {
      // Interfaces have none.
      return false;
    }
  };
  const found = () => readdirSync(root).filter(isIt);
  return eventually(() => (found().length === count ? found() : undefined), () => `found ${found()}`); // prettier-ignore
}
