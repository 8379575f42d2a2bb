import UploadOutlined from '@ant-design/icons/UploadOutlined';
import { useId, useState } from 'react';
import { useTranslate } from '../i18n/language.js';

/**
 * A choice of files in the words of the page: what the browser itself writes beside its button is in the browser's language. The
 * browser's own field lies over it unseen, so that keyboard, label and dropping a file work as ever.
 */
export function FileInput({
  id,
  accept,
  isMany = false,
  camera = false,
  onChoose,
}: {
  id?: string | undefined;
  accept: string;
  isMany?: boolean;
  /** Whether a phone opens its camera. */
  camera?: boolean;
  onChoose: (files: readonly File[]) => void;
}) {
  const t = useTranslate();
  const chosenId = useId();
  const [names, setNames] = useState<readonly string[]>([]);
  return (
    <span className="file-input">
      <span className="file-button" aria-hidden="true">
        <UploadOutlined /> {t(isMany ? 'file.choose-many' : 'file.choose')}
      </span>
      <span id={chosenId} className="record-title quiet">
        {names.length === 0 ? t('file.none') : names.join(', ')}
      </span>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={isMany}
        aria-describedby={chosenId}
        {...(camera && { capture: 'environment' as const })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          setNames(files.map(({ name }) => name));
          onChoose(files);
        }}
      />
    </span>
  );
}
