import { useState } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { lazily } from '../../../parts/lazily.js';

const RequestActs = lazily(async () => (await import('./request-acts.js')).RequestActs);

/** What was done to a request, by whom and when; asked for when it is opened. */
export function RequestStory({ id, name }: { id: string; name: string }) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary aria-label={t('hr-requests.story-of', { name })}>{t('hr-requests.story')}</summary>
      {isOpen && <RequestActs id={id} />}
    </details>
  );
}
