import { Alert, Form } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { FileInput } from '../../parts/file-input.js';
import type { Photo } from './round-store.js';
import { shrinkPhoto } from './shrink-photo.js';

/** As many as the service takes of one check. */
const MOST = 2;

/** Photos of what was seen, in `pictures`: taken with the camera, made small, and kept on this device until they are sent. */
export function PhotoField({ kept }: { kept: number }) {
  const t = useTranslate();
  return (
    <Form.Item
      name="pictures"
      label={t('inspect.photos')}
      extra={kept > 0 ? t('inspect.photos-kept', { count: kept }) : t('inspect.photos-hint')}
    >
      <PhotoInput />
    </Form.Item>
  );
}

/** The form gives it an id and hears which photos were taken. */
function PhotoInput({ id, onChange }: { id?: string; onChange?: (photos: readonly Photo[]) => void }) {
  const t = useTranslate();
  const [fault, setFault] = useState<string | null>(null);
  const take = async (files: readonly File[]): Promise<void> => {
    try {
      setFault(files.length > MOST ? t('inspect.photos-many', { count: MOST }) : null);
      onChange?.(await Promise.all(files.slice(0, MOST).map(shrinkPhoto)));
    } catch {
      setFault(t('inspect.photos-wrong'));
      onChange?.([]);
    }
  };
  return (
    <>
      <FileInput id={id} isMany camera accept="image/jpeg,image/png" onChoose={(files) => void take(files)} />
      {fault !== null && <Alert type="warning" showIcon role="alert" title={fault} />}
    </>
  );
}
