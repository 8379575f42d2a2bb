import { Form, Input, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { CodeNameField } from '../../parts/code-name-field.js';
import { MomentField } from '../../parts/moment-field.js';
import { staffKinds } from './staff-kinds.js';

/** What a record of a person is made of, with what was typed as text. */
export interface PersonValues {
  readonly fullName: string;
  readonly code: string;
  readonly staffKind: keyof typeof staffKinds;
  readonly position?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly sex?: 'nam' | 'nu' | undefined;
  readonly activeFrom?: string | undefined;
  readonly serviceSince?: string | undefined;
}

/** Name, code, kind and position: what everybody has. */
export function NameFields() {
  const t = useTranslate();
  return (
    <>
      <Form.Item
        name="fullName"
        label={t('person.full-name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input maxLength={200} autoComplete="off" placeholder={t('person.full-name-example')} />
      </Form.Item>
      <div className="pair">
        <CodeNameField label={t('person.code')} example="CB125" />
        <Form.Item
          name="staffKind"
          label={t('people.staff-kind')}
          rules={[{ required: true, message: t('person.kind-missing') }]}
        >
          <Select
            options={(Object.keys(staffKinds) as (keyof typeof staffKinds)[]).map((value) => ({
              value,
              label: t(staffKinds[value]),
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="position" label={t('people.position')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** How to reach a person, and what uniforms and leave go by. */
export function OtherFields() {
  const t = useTranslate();
  return (
    <>
      <div className="pair">
        <Form.Item
          name="email"
          label={t('people.email')}
          validateTrigger="onBlur"
          rules={[{ type: 'email', message: t('person.email-wrong') }]}
        >
          <Input maxLength={200} autoComplete="off" inputMode="email" />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('people.phone')}
          validateTrigger="onBlur"
          rules={[{ pattern: /^[0-9+(). -]{3,30}$/, message: t('person.phone-wrong') }]}
        >
          <Input maxLength={30} autoComplete="off" inputMode="tel" />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="sex" label={t('person.sex')} extra={t('person.sex-hint')}>
          <Select
            allowClear
            options={[
              { value: 'nam', label: t('person.male') },
              { value: 'nu', label: t('person.female') },
            ]}
          />
        </Form.Item>
        <MomentField
          name="serviceSince"
          label={t('person.service-since')}
          isOptional
          extra={t('person.service-since-hint')}
        />
      </div>
    </>
  );
}
