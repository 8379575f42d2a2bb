import type { vi } from './vi.js';

/** The key of a sentence. */
export type MessageKey = keyof typeof vi;

/** All sentences in one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
