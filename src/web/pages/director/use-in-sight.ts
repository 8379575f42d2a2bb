import { useEffect, useRef, useState, type RefObject } from 'react';

/** Room below the window in which something counts as nearly seen. */
const MARGIN = '200px';

/** Whether an element has come into sight, or nearly: what is heavy is loaded then, and when the page is printed. Once seen it stays so. */
export function useInSight<T extends Element>(): readonly [RefObject<T | null>, boolean] {
  const ref = useRef<T>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    const see = (): void => setIsSeen(true);
    addEventListener('beforeprint', see);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', see);
    };
  }, [isSeen]);
  return [ref, isSeen];
}
