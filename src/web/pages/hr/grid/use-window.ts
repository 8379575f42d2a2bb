import { useLayoutEffect, useState, type RefObject } from 'react';

/** Rows that are drawn beyond what can be seen, so that scrolling shows no gaps. */
const BEYOND = 8;

/** Which rows of a scrolled box are to be drawn: `first` up to before `end`. */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): { readonly first: number; readonly end: number } {
  const [seen, setSeen] = useState({ top: 0, height: 640 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - BEYOND);
  return { first: Math.min(first, count), end: Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + BEYOND) };
} // prettier-ignore
