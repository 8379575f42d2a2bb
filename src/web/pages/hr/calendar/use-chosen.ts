import { useState } from 'react';

/** Which of a list's items are chosen; those that left the list are chosen no more. */
export function useChosen(ids: readonly string[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(ids.filter((id) => picked.has(id)));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const chooseAll = (isChosen: boolean): void => setPicked(new Set(isChosen ? ids : []));
  return { chosen, choose, chooseAll };
}
