import { createContext, use } from 'react';
import type { Me } from '../../api/me.js';
import type { RoundStore } from './round-store.js';

/** Who inspects, where the rounds are kept, and how the network is. */
export interface Inspecting {
  readonly me: Me;
  readonly ownerId: string;
  readonly store: RoundStore;
  readonly isOnline: boolean;
  /** Whether the session has ended: sending waits until the inspector signs in again. */
  readonly isSignedOut: boolean;
  /** Something on this device has changed: shows it and sends it. */
  readonly changed: () => void;
}

export const InspectContext = createContext<Inspecting | null>(null);

/** What the pages of inspectors work with. */
export function useInspecting(): Inspecting {
  const inspecting = use(InspectContext);
  if (!inspecting) throw new Error('this page stands outside the frame of inspectors');
  return inspecting;
}
