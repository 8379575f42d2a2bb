import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { FakeScanServer } from '../dist/test/support/gate/fake-scan-server.js';
import { DeviceRules } from './device-rules.mjs';
import { eventually } from './eventually.mjs';
import { BADGE, GateAtWork } from './gate-at-work.mjs';
import { UhidReader } from './uhid-reader.mjs';

const FOLDER = '/tmp/gate';
const KEY = 'cvd_kernel';

/** The door of this machine: the gate agent, the server it delivers to, and readers that stay plugged in between the checks. */
export class Door {
  server = new FakeScanServer();
  rules = new DeviceRules();
  readers = new Map();
  /** Every run of the agent. */
  gates = [];

  /** Starts the server with these bindings and the agent, enrolled there. */
  async open(bindings) {
    this.server.key = KEY;
    this.bind(bindings);
    const server = await this.server.listen();
    mkdirSync(FOLDER);
    const enrolment = { server, deviceId: 'd', deviceCode: 'CONG', zone: 'Asia/Ho_Chi_Minh', group: 'default', key: KEY }; // prettier-ignore
    writeFileSync(`${FOLDER}/enrolment.json`, JSON.stringify(enrolment));
    chownSync(FOLDER, BADGE, BADGE);
    this.start();
  }

  start() {
    this.gates.push(new GateAtWork(FOLDER));
  }

  get gate() {
    return this.gates.at(-1);
  }

  /** What the server orders from its next answer on. */
  bind(bindings) {
    this.server.orders = { bindings, learn: null };
  }

  /** A virtual reader that is plugged in and read by the agent; it stays for the checks after. */
  async ready(code = 'A', product = 0x0035) {
    const known = this.readers.get(code);
    const reader = known === undefined || known.unplugged ? new UhidReader({ product }) : known;
    this.readers.set(code, reader);
    await eventually(
      () => this.gate.stateOf(code) === 'ready',
      () => `${code} is ${this.gate.stateOf(code)}: ${this.gate.lines.slice(-25).join('\n')}`,
    );
    return reader;
  }

  /** How much has happened so far, to look only at what comes after. */
  mark() {
    return { lines: this.gate.lines.length, stored: this.server.stored.length };
  }

  /** What the server has stored since, as the digits that were read. */
  stored({ stored }) {
    return this.server.stored.slice(stored).map(({ raw }) => raw);
  }

  /** The scan of these digits as the server got it. */
  arrives(digits, { stored }, milliseconds) {
    return eventually(
      () => this.server.stored.slice(stored).find(({ raw }) => raw === digits),
      () => `${digits} did not arrive: ${this.stored({ stored })}\n${this.gate.lines.slice(-25).join('\n')}`,
      milliseconds,
    );
  }

  /** A reader as the agent reports it, once it `fits`. */
  reported(code, fits = () => true, milliseconds) {
    const latest = () => this.server.reports.at(-1)?.readers.find(({ reader }) => reader === code);
    return eventually(
      () => (fits(latest() ?? {}) ? latest() : undefined),
      () => `${code} is reported as ${JSON.stringify(latest())}`,
      milliseconds,
    );
  }
}
