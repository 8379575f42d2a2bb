import { useRef, type ReactNode } from 'react';
import { SaveButton } from './save-button.js';

/** A table of figures that is moved sideways where it has no room; its name is read aloud. What it shows is saved as an Excel file. */
export function ScrollTable({
  name,
  isPart = false,
  children,
}: {
  name: string;
  /** Whether more than it shows is saved elsewhere, as by the foot of its list. */
  isPart?: boolean;
  children: ReactNode;
}) {
  const table = useRef<HTMLTableElement>(null);
  return (
    <div className="stack-close">
      <div className="scroll-table" role="group" aria-label={name} tabIndex={0}>
        <table ref={table} className="figures">
          <caption className="visually-hidden">{name}</caption>
          {children}
        </table>
      </div>
      {!isPart && <SaveButton name={name} source={{ table: () => table.current }} />}
    </div>
  );
}
