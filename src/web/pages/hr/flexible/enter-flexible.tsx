import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { PersonField } from '../../../parts/person-field.js';
import { ReasonField } from '../../../parts/reason-field.js';
import type { FlexibleEntry } from './flexible-body.js';
import { flexibleKinds } from './flexible-list.js';

const MOST_MINUTES = 240;
const USUAL_MINUTES = 60;
const kinds = Object.keys(flexibleKinds) as FlexibleEntry['kind'][];

/** Minutes a day for somebody, by their papers. */
export function EnterFlexible({
  open,
  onClose,
  onEnter,
}: {
  open: boolean;
  onClose: () => void;
  onEnter: (entry: FlexibleEntry) => Promise<void>;
}) {
  const t = useTranslate();
  return (
    <FormDialog<FlexibleEntry>
      open={open}
      title={t('flex.enter')}
      submit={t('flex.send')}
      initial={{ minutes: USUAL_MINUTES }}
      onClose={onClose}
      onSubmit={onEnter}
    >
      <p className="quiet">{t('flex.enter-text')}</p>
      <PersonField label={t('flex.person')} />
      <Form.Item
        name="kind"
        label={t('flex.kind')}
        rules={[{ required: true, message: t('flex.kind-missing') }]}
      >
        <Select options={kinds.map((value) => ({ value, label: t(flexibleKinds[value]) }))} />
      </Form.Item>
      <Form.Item
        name="minutes"
        label={t('flex.minutes')}
        rules={[
          { required: true, type: 'integer', min: 1, max: MOST_MINUTES, message: t('flex.minutes-wrong') },
        ]}
      >
        <InputNumber inputMode="numeric" />
      </Form.Item>
      <div className="pair">
        <MomentField name="firstDay" label={t('my-requests.first-day')} />
        <MomentField name="lastDay" label={t('my-requests.last-day')} />
      </div>
      <Form.Item name="document" label={t('hr-propose.document')}>
        <Input maxLength={200} autoComplete="off" placeholder={t('hr-excuses.document-example')} />
      </Form.Item>
      <ReasonField example={t('flex.reason-example')} />
    </FormDialog>
  );
}
