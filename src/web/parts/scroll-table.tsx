import type { ReactNode } from 'react';

/** A table of figures that is moved sideways where it has no room; its name is read aloud. */
export function ScrollTable({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="scroll-table" role="group" aria-label={name} tabIndex={0}>
      <table className="figures">
        <caption className="visually-hidden">{name}</caption>
        {children}
      </table>
    </div>
  );
}
