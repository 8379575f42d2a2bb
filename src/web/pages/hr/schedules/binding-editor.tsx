import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { MomentField } from '../../../parts/moment-field.js';
import { PersonField } from '../../../parts/person-field.js';
import { showFieldFaults } from '../../../parts/show-field-faults.js';
import { UnitField } from '../../../parts/unit-field.js';
import { HR } from '../hr-queries.js';
import { bindingOf, type BindingValues } from './binding-values.js';
import { EditorFrame } from './editor-frame.js';
import { SchedulePreview } from './schedule-preview.js';
import type { Assignment, Draft, Schedule } from './schedules-queries.js';

/** Binds a unit or a person to a schedule; who works when then is shown before anything is saved. */
export function BindingEditor({
  schedules,
  assignments,
  onClose,
  onSaved,
}: {
  schedules: readonly Schedule[];
  assignments: readonly Assignment[];
  onClose: () => void;
  onSaved: (said: string) => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const [form] = Form.useForm<BindingValues>();
  const [revision, setRevision] = useState(0);
  const target = Form.useWatch('target', form) ?? 'unit';
  const unitId = Form.useWatch('unitId', form);
  const save = useMutation({
    mutationFn: async (values: BindingValues) => {
      const { scheduleId, replaceFrom } = values;
      await answerOf(
        api.POST('/api/v1/schedule-assignments', { body: { scheduleId, replaceFrom, ...bindingOf(values) } }),
      );
      await client.invalidateQueries({ queryKey: HR });
    },
    onSuccess: () => onSaved(t('lich.bound')),
    onError: (refusal) => showFieldFaults(form, refusal),
  });
  const draft = async (): Promise<Draft | null> => {
    try {
      await form.validateFields();
    } catch {
      // Each field says what is wrong with it.
      return null;
    }
    const values = form.getFieldsValue(true) as BindingValues;
    const schedule = schedules.find(({ id }) => id === values.scheduleId)?.code ?? '';
    return { assignment: { schedule, ...bindingOf(values) } };
  };
  const firstUnit = unitId ?? assignments.find((each) => each.unitId !== null)?.unitId ?? null;
  return (
    <Form<BindingValues>
      form={form}
      layout="vertical"
      initialValues={{ target: 'unit', replaceFrom: true, ...(schedules.length === 1 && { scheduleId: schedules[0]?.id }) }}
      scrollToFirstError
      onValuesChange={() => {
        setRevision((before) => before + 1);
        save.reset();
      }}
      onFinish={() => save.mutate(form.getFieldsValue(true) as BindingValues)}
    >
      <EditorFrame
        title={t('lich.bind')}
        text={t('lich.bind-text')}
        error={save.error}
        isSaving={save.isPending}
        onClose={onClose}
        preview={
          // Another unit begins anew with what it is asked for.
          <SchedulePreview key={firstUnit} firstUnit={firstUnit} draft={draft} revision={revision} />
        }
      >
        <div className="pair">
          <Form.Item
            name="scheduleId"
            label={t('hr.schedules-title')}
            rules={[{ required: true, message: t('field.missing') }]}
          >
            <Select
              placeholder={t('lich.choose')}
              options={schedules.map(({ id, name, code }) => ({ value: id, label: `${name} · ${code}` }))}
            />
          </Form.Item>
          <Form.Item name="target" label={t('lich.target')}>
            <Radio.Group
              options={[
                { value: 'unit', label: t('lich.target-unit') },
                { value: 'person', label: t('lich.one-person') },
              ]}
            />
          </Form.Item>
          {target === 'unit' ? <UnitField /> : <PersonField label={t('lich.one-person')} />}
        </div>
        <div className="pair">
          <MomentField name="from" label={t('lich.first-day')} />
          <MomentField name="until" label={t('lich.last-day')} isOptional extra={t('lich.last-day-hint')} />
        </div>
        <Form.Item name="replaceFrom" valuePropName="checked">
          <Checkbox>{t('lich.replace')}</Checkbox>
        </Form.Item>
      </EditorFrame>
    </Form>
  );
} // prettier-ignore
