/** What is used of an open port of serialport. */
export interface SerialHandle {
  on(event: 'data', heard: (bytes: Uint8Array) => void): unknown;
  on(event: 'error', heard: (error: Error) => void): unknown;
  on(event: 'close', heard: (error: Error | null | undefined) => void): unknown;
  open(done: (error: Error | null | undefined) => void): void;
  close(done: (error: Error | null | undefined) => void): void;
  readonly isOpen: boolean;
}

export interface SerialListed {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
  readonly locationId?: string | undefined;
}

/** The part of serialport that is used; tests pass one of their own. */
export interface SerialLibrary {
  list(): Promise<readonly SerialListed[]>;
  /** A port that is not open yet. */
  port(path: string, baudRate: number): SerialHandle;
}

/** serialport, loaded when it is needed first: it comes with a binary that not every machine can load. */
export async function loadSerialLibrary(): Promise<SerialLibrary> {
  const { SerialPort } = await import('serialport');
  return {
    list: () => SerialPort.list(),
    port: (path, baudRate) => new SerialPort({ path, baudRate, autoOpen: false }),
  };
}
