/** What is used of a device of node-hid; its own types say more than it keeps (bytes come as Buffers, errors as strings). */
export interface HidHandle {
  on(event: 'data', heard: (bytes: Uint8Array | readonly number[]) => void): unknown;
  on(event: 'error', heard: (error: unknown) => void): unknown;
  close(): Promise<void>;
}

export interface HidListed {
  readonly path?: string | undefined;
  readonly vendorId: number;
  readonly productId: number;
  readonly interface: number;
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
  readonly manufacturer?: string | undefined;
  readonly product?: string | undefined;
  readonly serialNumber?: string | undefined;
}

/** The part of node-hid that is used; tests pass one of their own. */
export interface HidLibrary {
  devicesAsync(): Promise<readonly HidListed[]>;
  readonly HIDAsync: { open(path: string): Promise<HidHandle> };
}

/**
 * node-hid, loaded when it is needed first: its binary needs libudev, and a machine without it must run everything else.
 * Only in the process of the readers: a crash inside it takes the process along (devices.md section 2).
 */
export async function loadHidLibrary(): Promise<HidLibrary> {
  return import('node-hid');
}
