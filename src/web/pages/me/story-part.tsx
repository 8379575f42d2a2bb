import type { ReactNode } from 'react';

/** A titled part of the story of a day. */
export function StoryPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack-close">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
