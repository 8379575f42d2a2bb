import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/** A component whose code is loaded when it is first shown, such as a dialog; nothing stands in its place meanwhile. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  const Loaded = lazy(async () => ({ default: await load() })) as ComponentType<P>;
  return function Lazily(props: P) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
