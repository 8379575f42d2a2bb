import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { ReasonField } from '../../../parts/reason-field.js';
import { TimeField } from '../../me/time-field.js';
import { excuseKinds } from '../inbox/excuse-kinds.js';
import type { ExcuseEntry } from './excuse-body.js';
import { PeopleField } from './people-field.js';

/** A leave paper of one person or of several, as it lies on the desk. */
export function EnterExcuse({
  open,
  onClose,
  onEnter,
}: {
  open: boolean;
  onClose: () => void;
  onEnter: (entry: ExcuseEntry) => Promise<void>;
}) {
  const t = useTranslate();
  return (
    <FormDialog<ExcuseEntry>
      open={open}
      title={t('hr-excuses.enter')}
      submit={t('hr-excuses.send')}
      initial={{ kind: 'leave-annual', span: 'days', paid: true }}
      onClose={onClose}
      onSubmit={onEnter}
    >
      <p className="quiet">{t('hr-propose.text')}</p>
      <PeopleField label={t('hr-excuses.people')} extra={t('hr-excuses.people-hint')} />
      <Form.Item name="kind" label={t('hr-propose.kind')}>
        <Select options={excuseKinds.map(({ value, name }) => ({ value, label: t(name) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'other' && (
            <Form.Item name="paid" valuePropName="checked">
              <Checkbox>{t('outcome.paid')}</Checkbox>
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="span" label={t('hr-propose.span')}>
        <Radio.Group
          options={[
            { value: 'days', label: t('hr-excuses.whole-days') },
            { value: 'hours', label: t('hr-excuses.some-hours') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['span']}>
        {({ getFieldValue }) =>
          getFieldValue('span') === 'hours' ? (
            <>
              <MomentField name="firstDay" label={t('my-requests.day')} />
              <div className="pair">
                <TimeField name="fromTime" label={t('my-requests.from')} />
                <TimeField name="untilTime" label={t('my-requests.until')} />
              </div>
            </>
          ) : (
            <div className="pair">
              <MomentField name="firstDay" label={t('my-requests.first-day')} />
              <MomentField
                name="lastDay"
                label={t('my-requests.last-day')}
                extra={t('my-requests.last-day-hint')}
                isOptional
              />
            </div>
          )
        }
      </Form.Item>
      <Form.Item name="document" label={t('hr-propose.document')}>
        <Input maxLength={200} autoComplete="off" placeholder={t('hr-excuses.document-example')} />
      </Form.Item>
      <ReasonField example={t('hr-excuses.reason-example')} />
    </FormDialog>
  );
}
