import type { ReactNode } from 'react';
import { Brand } from './brand.js';
import { LanguageButton } from './language-button.js';

/** The frame of pages before one is inside: signing in, set-up and the steps that a session still lacks. */
export function Door({ children, exit }: { children: ReactNode; exit?: ReactNode }) {
  return (
    <div className="door">
      <header className="door-top row row-apart">
        <span className="brand">
          <Brand />
        </span>
        <LanguageButton />
      </header>
      <main className="door-panel panel stack">
        {children}
        {exit !== undefined && <div className="door-exit">{exit}</div>}
      </main>
    </div>
  );
}
