import { Form } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { FileInput } from '../../parts/file-input.js';
import { evidenceFault, EVIDENCE_TYPES } from './evidence-fault.js';

/** Files of evidence, in `files`; what the service would not take is said before anything is sent. */
export function EvidenceField({ isOptional }: { isOptional: boolean }) {
  const t = useTranslate();
  return (
    <Form.Item
      name="files"
      label={t(isOptional ? 'evidence.label-optional' : 'evidence.label')}
      extra={t('evidence.hint')}
      rules={[
        {
          validator: (_rule, files: readonly File[] = []) => {
            if (files.length === 0 && !isOptional) return Promise.reject(new Error(t('evidence.none')));
            const fault = evidenceFault(files);
            return fault === null ? Promise.resolve() : Promise.reject(new Error(t(fault.key, fault.names)));
          },
        },
      ]}
    >
      <EvidenceInput />
    </Form.Item>
  );
}

/** The form gives it an id and hears which files were chosen. */
function EvidenceInput({ id, onChange }: { id?: string; onChange?: (files: readonly File[]) => void }) {
  return (
    <FileInput id={id} isMany accept={EVIDENCE_TYPES.join(',')} onChoose={(files) => onChange?.(files)} />
  );
}
