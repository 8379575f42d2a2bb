import type { KeyboardEvent } from 'react';

/**
 * Keys of a list whose rows have `data-row`, a button `data-open` and a checkbox: j and k, or the arrows, go from row to row, x
 * chooses. They work only while the focus is in the list; Enter opens, because the focus is on a button.
 */
export function moveInRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
    next?.querySelector<HTMLElement>('[data-open]')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }
  if (event.key === 'x') {
    event.preventDefault();
    rows[at]?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
  }
}
