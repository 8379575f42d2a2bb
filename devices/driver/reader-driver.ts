import type { ReaderLister } from '../supervisor/reader-lister.js';
import type { Decoder } from './decoder.js';
import type { DriverName, ReaderBinding } from './reader-binding.js';

/** What reads one kind of reader: where its bytes come from, and how they become card texts. */
export interface ReaderDriver {
  readonly name: DriverName;
  /** Lists and opens; shared by all supervisors of its transport, so that one enumeration serves all. */
  readonly lister: ReaderLister;
  /** What is wrong with a binding for this driver, as sentences for an administrator; empty when nothing is. */
  check(binding: ReaderBinding): readonly string[];
  /** The decoder of a profile that was checked; its state is its own affair. */
  decoder(binding: ReaderBinding): Decoder<unknown>;
}
