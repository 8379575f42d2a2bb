import { useTranslate } from '../../../i18n/language.js';
import { excuseKinds } from '../inbox/excuse-kinds.js';
import type { Excuse } from './staff-queries.js';

/** What a kind of excuse is called; of health leave whose kind the reader may not know, that it is leave by law. */
export function useExcuseName(): (kind: Excuse['kind']) => string {
  const t = useTranslate();
  return (kind) => {
    if (kind === 'device-outage') return t('hr-excuses.outage');
    const known = excuseKinds.find(({ value }) => value === kind);
    return t(known?.name ?? 'hr-excuses.health');
  };
}
