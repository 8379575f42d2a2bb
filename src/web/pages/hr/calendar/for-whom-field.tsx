import { Form, Radio } from 'antd';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { UnitField } from '../../../parts/unit-field.js';

/** What stands in the fields of whom an entry is for. */
export interface ForWhom {
  readonly whom: 'everybody' | 'unit';
  readonly unitId?: string;
}

/** Whom an entry is for at first: everybody, for whoever may write everywhere. */
export function useForWhom(): ForWhom {
  const { grants } = useSignedIn();
  return { whom: grants.some(({ unitId }) => unitId === null) ? 'everybody' : 'unit' };
}

/** The unit as the service takes it; null is everybody. */
export function unitOf({ whom, unitId }: ForWhom): string | null {
  return whom === 'everybody' ? null : (unitId ?? null);
}

/** Everybody or a unit with all below it. The calendar of everybody is for those who may write everywhere; the service decides. */
export function ForWhomField() {
  const t = useTranslate();
  const { whom: first } = useForWhom();
  const whom = Form.useWatch<ForWhom['whom'] | undefined>('whom') ?? first;
  return (
    <>
      <Form.Item name="whom" label={t('ngay-le.whom')}>
        <Radio.Group
          options={[
            { value: 'everybody', label: t('ngay-le.everybody'), disabled: first !== 'everybody' },
            { value: 'unit', label: t('ngay-le.one-unit') },
          ]}
        />
      </Form.Item>
      {whom === 'unit' && <UnitField />}
    </>
  );
}
