import { useState } from 'react';

/**
 * The digest of what was first shown: what a person confirms is what they looked at, not what came in by itself since. `lookAgain`
 * takes the newest one, after they were told that something changed and it was read anew.
 */
export function useSeenDigest(newest: string | null | undefined): { seen: string; lookAgain: () => void } {
  const [seen, setSeen] = useState<string | null>(null);
  if (seen === null && newest) setSeen(newest);
  return { seen: seen ?? newest ?? '', lookAgain: () => setSeen(null) };
}
