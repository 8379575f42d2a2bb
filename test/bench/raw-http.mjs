import { connect } from 'node:net';

/** A keep-alive HTTP connection that costs the machine next to nothing: one request at a time, answers by content-length. */
export class RawHttp {
  /** @param {string} url origin of the server */
  constructor(url) {
    const { hostname, port } = new URL(url);
    this.host = `${hostname}:${port}`;
    this.socket = connect(Number(port), hostname);
    this.socket.setNoDelay(true);
    this.text = '';
    this.socket.on('data', (chunk) => this.#take(chunk));
    this.socket.on('error', (error) => this.fail?.(error));
    this.socket.on('close', () => this.fail?.(new Error('connection closed')));
  }

  /** Sends a POST with a JSON text; resolves with status and body. */
  post(path, headers, body) {
    return new Promise((resolve, reject) => {
      [this.done, this.fail] = [resolve, reject];
      this.socket.write(
        `POST ${path} HTTP/1.1\r\nhost: ${this.host}\r\ncontent-type: application/json\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close() {
    this.fail = undefined;
    this.socket.destroy();
  }

  #take(chunk) {
    this.text += chunk.toString('latin1');
    const head = this.text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.text)?.[1] ?? 0);
    if (this.text.length < head + 4 + length) return;
    const answer = {
      status: Number(this.text.slice(9, 12)),
      body: this.text.slice(head + 4, head + 4 + length),
    };
    this.text = this.text.slice(head + 4 + length);
    this.done(answer);
  }
}
