/** One server-sent event. */
export interface StreamEvent {
  readonly type: string;
  readonly id: string;
  data<T>(): T;
}

/** A reader of server-sent events that waits for the next one. */
export class EventStream {
  private readonly events: StreamEvent[] = [];
  private readonly waiting: (() => void)[] = [];
  private over = false;

  private constructor(private readonly abort: AbortController) {}

  /** Opens the stream; fails when the answer is not 200. */
  static async open(url: string, headers: Record<string, string>): Promise<EventStream> {
    const abort = new AbortController();
    const answer = await fetch(url, { headers, signal: abort.signal });
    if (answer.status !== 200 || answer.body === null) throw new Error(`stream: ${answer.status}`);
    const stream = new EventStream(abort);
    void stream.read(answer.body);
    return stream;
  }

  /** The next event, heartbeats left out; fails after 5 s. */
  async next(): Promise<StreamEvent> {
    await this.until(() => this.events.length > 0 || this.over);
    const event = this.events.shift();
    if (event === undefined) throw new Error('the stream ended');
    return event;
  }

  /** Resolves when the server ends the stream; fails after 5 s. */
  ended(): Promise<void> {
    return this.until(() => this.over);
  }

  close(): void {
    this.abort.abort();
  }

  private async until(condition: () => boolean): Promise<void> {
    const late = performance.now() + 5_000;
    while (!condition()) {
      if (performance.now() > late) throw new Error('nothing came for 5 s');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 250);
        this.waiting.push(() => (clearTimeout(timer), resolve()));
      });
    }
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // Closed by the test.
    }
    this.over = true;
    this.wake();
  }

  private take(block: string): void {
    const field = (name: string): string =>
      block
        .split('\n')
        .filter((line) => line.startsWith(`${name}: `))
        .map((line) => line.slice(name.length + 2))
        .join('\n');
    const type = field('event') || 'message';
    if (block.trim() === '' || type === 'heartbeat') return;
    const data = field('data');
    this.events.push({ type, id: field('id'), data: <T>() => JSON.parse(data) as T });
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
