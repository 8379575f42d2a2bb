import { useTranslate } from '../i18n/language.js';

/** What a program said, folded away: it helps technicians and means nothing to anybody else. */
export function TechnicalDetail({ text }: { text: string }) {
  const t = useTranslate();
  return (
    <details>
      <summary>{t('common.technical')}</summary>
      <code className="technical">{text}</code>
    </details>
  );
}
