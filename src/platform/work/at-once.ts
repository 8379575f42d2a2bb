import { AppError } from '../errors/app-error.js';

/** Seconds after which whoever was sent away may come again. */
const COME_BACK_SECONDS = 10;

interface Waiting {
  readonly enter: () => void;
}

/** Lets so many pieces of heavy work go on at once; the others wait in the order in which they came. */
export class AtOnce {
  private free: number;
  private readonly waiting: Waiting[] = [];

  constructor(most: number) {
    this.free = most;
  }

  /**
   * Takes a place, and gives what gives it back. Whoever has somebody waiting for an answer says how long that may last.
   * @throws AppError server-busy where no place was free within `patienceSeconds`
   */
  async enter(patienceSeconds = Infinity): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await this.wait(patienceSeconds);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next.enter();
    };
  }

  /** Does something in a place of its own. @throws AppError server-busy as {@link enter} */
  async run<T>(work: () => Promise<T>, patienceSeconds = Infinity): Promise<T> {
    const leave = await this.enter(patienceSeconds);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  private wait(patienceSeconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      if (patienceSeconds === Infinity) {
        this.waiting.push({ enter: resolve });
        return;
      }
      const goAway = (): void => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(new AppError('server-busy', { params: { seconds: COME_BACK_SECONDS } }));
      };
      const timer = setTimeout(goAway, patienceSeconds * 1000);
      const entry = {
        enter: (): void => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.waiting.push(entry);
    });
  }
}
