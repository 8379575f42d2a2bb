import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * Stands between a gate and the real server. `up` passes everything on; `down` refuses; `lose-answers` lets a POST of scans reach
 * the server and cuts the connection as soon as the answer comes.
 */
export class FickleProxy {
  mode: 'up' | 'down' | 'lose-answers' = 'up';
  /** Answers that were lost. */
  lost = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.pass(socket));

  constructor(private readonly target: URL) {}

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Cuts what is connected, so that the new mode holds for everybody. */
  become(mode: FickleProxy['mode']): void {
    this.mode = mode;
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.become('down');
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    if (this.mode === 'down') return void socket.destroy();
    const server = connect(Number(this.target.port), this.target.hostname);
    let scans = false;
    socket.on('data', (chunk: Buffer) => {
      scans ||= chunk.includes('POST /api/v1/scans');
      server.write(chunk);
    });
    server.on('data', (chunk: Buffer) => {
      if (this.mode === 'lose-answers' && scans && chunk.includes('HTTP/1.1 200')) {
        this.lost += 1;
        return void socket.destroy();
      }
      socket.write(chunk);
    });
    server.on('error', () => socket.destroy());
    server.on('close', () => socket.destroy());
    socket.on('close', () => {
      this.sockets.delete(socket);
      server.destroy();
    });
  }
}
