import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { Section } from '../../../parts/section.js';

/** What is changed, the preview of it, and only then the button that saves. Stands inside a form. */
export function EditorFrame({
  title,
  text,
  error,
  isSaving,
  preview,
  onClose,
  children,
}: {
  title: string;
  text: string;
  error: unknown;
  isSaving: boolean;
  preview: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <div className="stack">
      <Section title={title}>
        <p className="quiet">{text}</p>
        <div className="editor-fields">{children}</div>
      </Section>
      <Section title={t('lich.preview')}>
        <p className="quiet">{t('lich.preview-text')}</p>
        {preview}
      </Section>
      <RefusalAlert error={error} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t('common.save')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
