import { Alert, Button, Modal } from 'antd';
import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { CopyButton } from '../../parts/copy-button.js';
import { keyAdvice } from './device-kinds.js';
import type { Device } from './queries.js';

/** A device and its key, as they came in the one answer that has it. */
export type ShownKey = Pick<Device, 'id' | 'code' | 'kind'> & { readonly key: string };

/** The key of a device, this once, and what to do with it. It closes only on purpose. */
export function KeyDialog({ open, shown, onClose }: { open: boolean; shown: ShownKey; onClose: () => void }) {
  const t = useTranslate();
  const { id, code, kind, key } = shown;
  return (
    <Modal
      open={open}
      title={t('device-key.title', { code })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
    >
      <div className="stack">
        <Alert type="warning" showIcon title={t('device-key.once')} />
        <code className="secret">{key}</code>
        <CopyButton text={key} />
        <p>{t(keyAdvice[kind])}</p>
        {kind === 'gate' && (
          <p>
            <Link to={`/thiet-bi/${id}`}>{t('device-key.open-gate')}</Link>
          </p>
        )}
        <Button type="primary" onClick={onClose}>
          {t('device-key.kept')}
        </Button>
      </div>
    </Modal>
  );
}
