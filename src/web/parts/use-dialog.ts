import { useState } from 'react';

/** A dialog about a `target`, which it keeps while it closes. */
export interface Dialog<T> {
  readonly open: boolean;
  readonly target: T | null;
  readonly show: (target: T) => void;
  readonly close: () => void;
}

/** A dialog that is closed at first. */
export function useDialog<T>(): Dialog<T> {
  const [state, setState] = useState<{ open: boolean; target: T | null }>({ open: false, target: null });
  return {
    ...state,
    show: (target) => setState({ open: true, target }),
    close: () => setState((before) => ({ ...before, open: false })),
  };
}
