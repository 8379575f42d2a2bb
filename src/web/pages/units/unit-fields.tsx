import { Form, Input, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { CodeNameField } from '../../parts/code-name-field.js';
import { MomentField } from '../../parts/moment-field.js';
import { UnitField } from '../../parts/unit-field.js';
import { unitKinds } from './unit-kinds.js';

/** What a unit is made of, with its first day as it is typed. */
export interface UnitValues {
  readonly name: string;
  readonly code: string;
  readonly kind: keyof typeof unitKinds;
  readonly parentId?: string | undefined;
  readonly validFrom?: string | undefined;
}

/** Name, code, kind, what it belongs to and since when there is such a unit. */
export function UnitFields({ parentId = null }: { parentId?: string | null }) {
  const t = useTranslate();
  return (
    <>
      <Form.Item
        name="name"
        label={t('org-unit.name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className="pair">
        <CodeNameField label={t('org-unit.code')} example="QUAY-05" />
        <Form.Item
          name="kind"
          label={t('org-unit.kind')}
          rules={[{ required: true, message: t('org-unit.kind-missing') }]}
        >
          <Select
            options={(Object.keys(unitKinds) as (keyof typeof unitKinds)[]).map((value) => ({
              value,
              label: t(unitKinds[value]),
            }))}
          />
        </Form.Item>
      </div>
      <UnitField
        name="parentId"
        label={t('org-unit.parent')}
        isOptional
        extra={t('org-unit.top-hint')}
        chosenId={parentId}
      />
      <MomentField
        name="validFrom"
        label={t('org-unit.valid-from')}
        isOptional
        extra={t('org-unit.valid-from-hint')}
      />
    </>
  );
}
