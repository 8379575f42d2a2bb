import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import type { components } from '../../../api-types.js';
import { formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import { HR } from '../hr-queries.js';

type Sealing = components['schemas']['SealingView'];

/** How far the sealing is, or why the last attempt came to nothing. */
export function SealingPart({ sealing }: { sealing: Sealing }) {
  const t = useTranslate();
  const both = useBoth();
  if (sealing.state === 'sealing') return <Going sealing={sealing} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('hr-sealing.failed')}
      description={both(sealing.reasonVi ?? '', sealing.reasonEn ?? '')}
    />
  );
}

function Going({ sealing: { progress, by, since } }: { sealing: Sealing }) {
  const t = useTranslate();
  const client = useQueryClient();
  // What it came to is read once it no longer goes on.
  useEffect(() => () => void client.invalidateQueries({ queryKey: HR }), [client]);
  return (
    <section className="stack-close" aria-live="polite">
      <h3>{t('hr-sealing.title')}</h3>
      <progress max={100} value={progress} aria-label={t('hr-sealing.title')} />
      <p className="quiet">
        {t('hr-sealing.text', { by: by ?? '', at: since === null ? '' : formatInstant(since) })}
      </p>
    </section>
  );
}
