import type { ReactNode } from 'react';

/** How a state is to be taken: all is well, look at it, act now, or not in use. */
export type Tone = 'good' | 'warn' | 'bad' | 'off';

/** A state by word, by shape and by colour, so that none of the three is needed to read it. */
export function StatusMark({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) {
  return (
    <span className={`mark mark-${tone}`}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
