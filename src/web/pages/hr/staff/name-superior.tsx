import { Checkbox, Form, Radio } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { readDate } from '../../../i18n/read-moment.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { PersonField } from '../../../parts/person-field.js';
import { UnitField } from '../../../parts/unit-field.js';
import { addDays } from '../../me/month-grid.js';
import { PaperField } from './paper-field.js';

interface Values {
  readonly of: 'unit' | 'person';
  readonly unitId?: string;
  readonly employeeId?: string;
  readonly superiorId: string;
  readonly substitute?: boolean;
  readonly from: string;
  readonly lastDay?: string;
  readonly document?: string;
}

/** Names who decides for a unit or for one person; whoever was named before is so no longer from then. */
export function NameSuperior({
  open,
  onClose,
  onNamed,
}: {
  open: boolean;
  onClose: () => void;
  onNamed: () => Promise<void>;
}) {
  const t = useTranslate();
  const put = async ({ of, unitId, employeeId, superiorId, substitute, from, lastDay, document }: Values) => {
    const last = readDate(lastDay ?? '');
    const body = {
      superiorId, substitute: substitute === true, from: readDate(from) ?? '', until: last === null ? null : addDays(last, 1),
      document: document?.trim() ? document : null,
      ...(of === 'unit' && unitId !== undefined && { unitId }), ...(of === 'person' && employeeId !== undefined && { employeeId }),
    }; // prettier-ignore
    await answerOf(api.PUT('/api/v1/superiors', { body }));
    await onNamed();
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('hr-superiors.name')}
      submit={t('common.save')}
      initial={{ of: 'unit', substitute: false }}
      onClose={onClose}
      onSubmit={put}
    >
      <Form.Item name="of" label={t('hr-superiors.for-whom')}>
        <Radio.Group
          options={[
            { value: 'unit', label: t('hr-superiors.whole-unit') },
            { value: 'person', label: t('hr-superiors.one-person') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['of']}>
        {({ getFieldValue }) =>
          getFieldValue('of') === 'person' ? <PersonField label={t('hr-superiors.person')} /> : <UnitField />
        }
      </Form.Item>
      <PersonField name="superiorId" label={t('hr-superiors.decides')} />
      <Form.Item name="substitute" valuePropName="checked" extra={t('hr-superiors.substitute-hint')}>
        <Checkbox>{t('hr-superiors.substitute')}</Checkbox>
      </Form.Item>
      <div className="pair">
        <MomentField name="from" label={t('my-requests.first-day')} />
        <Form.Item noStyle dependencies={['substitute']}>
          {({ getFieldValue }) => {
            const isSubstitute = getFieldValue('substitute') === true;
            return (
              <MomentField
                key={String(isSubstitute)}
                name="lastDay"
                label={t('my-requests.last-day')}
                isOptional={!isSubstitute}
                {...(!isSubstitute && { extra: t('hr-superiors.no-end') })}
              />
            );
          }}
        </Form.Item>
      </div>
      <PaperField isOptional />
    </FormDialog>
  );
}
