import { Alert, Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { CopyButton } from '../../parts/copy-button.js';

/** A password or PIN that was just set, to be told to its person, and the way on. */
export function ToldSecret({
  secret,
  advice,
  onClose,
}: {
  secret: string;
  advice: string;
  onClose: () => void;
}) {
  const t = useTranslate();
  return (
    <div className="stack">
      <Alert type="warning" showIcon title={advice} />
      <code className="secret">{secret}</code>
      <CopyButton text={secret} />
      <Button type="primary" onClick={onClose}>
        {t('secret.told')}
      </Button>
    </div>
  );
}
