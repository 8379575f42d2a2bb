import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { UnitField } from '../../parts/unit-field.js';
import { useUnitOptions } from '../../parts/use-unit-options.js';
import type { Unit } from './unit-facts.js';

interface Values {
  readonly how: 'merge' | 'split' | 'dissolve';
  readonly on: string;
  readonly successorId?: string;
  readonly successorIds?: string[];
  readonly moveTo?: string;
}

/** The end of a unit: merged into another, split among several, or dissolved; with where its people and units below go. */
export function EndUnit({ unit, open, onClose }: { unit: Unit; open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  const end = async ({ how, on, successorId, successorIds = [], moveTo }: Values): Promise<void> => {
    const merged = how === 'merge' && successorId !== undefined ? successorId : undefined;
    const to = merged ?? moveTo;
    await answerOf(
      api.POST('/api/v1/units/{id}/end', {
        params: { path: { id: unit.id } },
        body: {
          version: unit.version,
          on: readDate(on),
          successorIds: merged === undefined ? (how === 'split' ? successorIds : []) : [merged],
          ...(to !== undefined && { moveTo: to }),
        },
      }),
    );
    await client.invalidateQueries({ queryKey: ['units'] });
    await client.invalidateQueries({ queryKey: ['employees'] });
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('org-unit.end-of', { name: unit.name })}
      submit={t('org-unit.end-submit')}
      danger
      initial={{ how: 'merge' }}
      onClose={onClose}
      onSubmit={end}
    >
      <p>{t('org-unit.end-text')}</p>
      <Form.Item name="how" label={t('org-unit.how')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'merge', label: t('org-unit.merge') },
            { value: 'split', label: t('org-unit.split') },
            { value: 'dissolve', label: t('org-unit.dissolve') },
          ]}
        />
      </Form.Item>
      <MomentField name="on" label={t('org-unit.ends-on')} />
      <Form.Item noStyle dependencies={['how']}>
        {({ getFieldValue }) => <Successors how={getFieldValue('how') as Values['how']} />}
      </Form.Item>
    </FormDialog>
  );
}

function Successors({ how }: { how: Values['how'] }) {
  const t = useTranslate();
  const units = useUnitOptions(null);
  if (how === 'merge') return <UnitField name="successorId" label={t('org-unit.successor')} />;
  if (how === 'dissolve')
    return (
      <UnitField
        name="moveTo"
        label={t('org-unit.move-to')}
        isOptional
        extra={t('org-unit.move-to-dissolve')}
      />
    );
  return (
    <>
      <Form.Item
        name="successorIds"
        label={t('org-unit.successors')}
        rules={[{ required: true, type: 'array', min: 1, message: t('field.unit-missing') }]}
      >
        <Select
          mode="multiple"
          placeholder={t('field.unit')}
          loading={units.isLoading}
          options={units.options}
          showSearch={{ filterOption: false, onSearch: units.onSearch }}
          notFoundContent={t('people.no-unit')}
        />
      </Form.Item>
      <UnitField name="moveTo" label={t('org-unit.move-to')} extra={t('org-unit.move-to-split')} />
    </>
  );
}
