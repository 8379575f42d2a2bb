import { Form, Input } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { CodeNameField } from '../../parts/code-name-field.js';
import { UnitField } from '../../parts/unit-field.js';

/** What is filled in beforehand. */
export const USUAL_PLACE = { zone: 'Asia/Ho_Chi_Minh', group: 'default' } as const;

/** What a new device is called and where it stands: `code`, `unitId`, `zone`, and of a terminal `group`. */
export function PlaceFields({ example, withGroup }: { example: string; withGroup: boolean }) {
  const t = useTranslate();
  const missing = t('field.missing');
  return (
    <>
      <CodeNameField label={t('devices.code')} example={example} />
      <UnitField />
      <Form.Item name="zone" label={t('devices.zone')} rules={[{ required: true, message: missing }]}>
        <Input maxLength={60} spellCheck={false} autoComplete="off" />
      </Form.Item>
      {withGroup && (
        <Form.Item
          name="group"
          label={t('devices.group')}
          extra={t('devices.group-hint')}
          rules={[{ required: true, message: missing }]}
        >
          <Input maxLength={64} spellCheck={false} autoComplete="off" />
        </Form.Item>
      )}
    </>
  );
}
