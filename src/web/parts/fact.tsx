import type { ReactNode } from 'react';

/** One thing that is known, in a `dl` of the class `facts-wide`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
