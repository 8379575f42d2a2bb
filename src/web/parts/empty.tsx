import type { ReactNode } from 'react';

/** Nothing is here yet: says so, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty stack-close">
      <strong>{title}</strong>
      {children !== undefined && <p className="quiet">{children}</p>}
    </div>
  );
}
