/** What is used of pcsc-mini: an optional package that is not installed with the product, so its shape is written down here. */
export interface PcscCard {
  transmit(command: Uint8Array): Promise<Uint8Array>;
  disconnect(then: number): Promise<void>;
}

export interface PcscStatus {
  has(flag: number): boolean;
}

export interface PcscReader {
  name(): string;
  connect(mode: number): Promise<PcscCard>;
  on(event: 'change', heard: (status: PcscStatus) => void): unknown;
  on(event: 'disconnect', heard: () => void): unknown;
}

export interface PcscClient {
  on(event: 'reader', heard: (reader: PcscReader) => void): unknown;
  on(event: 'error', heard: (error: unknown) => void): unknown;
  start(): unknown;
  stop(): void;
}

export interface PcscLibrary {
  readonly Client: new () => PcscClient;
  readonly ReaderStatus: { readonly PRESENT: number; readonly MUTE: number };
  readonly CardMode: { readonly SHARED: number };
  readonly CardDisposition: { readonly LEAVE: number };
}

/** The package, when somebody installed it. @throws Error that names the package. */
export async function loadPcscLibrary(): Promise<PcscLibrary> {
  // By a variable: the compiler must not look for a package that may be absent.
  const name = 'pcsc-mini';
  try {
    return (await import(name)) as PcscLibrary;
  } catch (cause) {
    throw new Error('PC/SC needs the optional package pcsc-mini', { cause });
  }
}
