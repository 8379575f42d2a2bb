import CheckOutlined from '@ant-design/icons/CheckOutlined';
import CopyOutlined from '@ant-design/icons/CopyOutlined';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../i18n/language.js';
import { copyText } from './copy-text.js';

/** Copies a text; says so, or that it has to be copied by hand. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslate();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async (): Promise<void> => setOutcome((await copyText(text)) ? 'copied' : 'refused');
  return (
    <span className="row">
      <Button icon={outcome === 'copied' ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
        {t('common.copy')}
      </Button>
      <span role="status" className="quiet">
        {outcome === 'copied' && t('common.copied')}
        {outcome === 'refused' && t('common.copy-refused')}
      </span>
    </span>
  );
}
