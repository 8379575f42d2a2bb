import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { showFieldFaults } from '../../../parts/show-field-faults.js';
import { HR } from '../hr-queries.js';
import { EditorFrame } from './editor-frame.js';
import { shapeOf } from './pattern-values.js';
import { scheduleBody, scheduleValues, type ScheduleValues } from './schedule-body.js';
import { ScheduleFields } from './schedule-fields.js';
import { SchedulePreview } from './schedule-preview.js';
import type { Assignment, Draft, Schedule } from './schedules-queries.js';

/** Makes a schedule or changes one; who works when with it is shown before anything is saved. */
export function ScheduleEditor({
  schedule,
  schedules,
  assignments,
  onClose,
  onSaved,
}: {
  schedule: Schedule | null;
  schedules: readonly Schedule[];
  assignments: readonly Assignment[];
  onClose: () => void;
  onSaved: (said: string) => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const [form] = Form.useForm<ScheduleValues>();
  const [shape, setShape] = useState(shapeOf(schedule));
  const [revision, setRevision] = useState(0);
  const bound = assignments.filter(({ scheduleId }) => scheduleId === schedule?.id);
  const [isTried, setTried] = useState(bound.length === 0);
  const body = (): ReturnType<typeof scheduleBody> =>
    scheduleBody({ ...(form.getFieldsValue(true) as ScheduleValues), ...(schedule && { code: schedule.code }) }, shape);
  const save = useMutation({
    mutationFn: async () => {
      const version = schedule === null ? {} : { version: schedule.version };
      await answerOf(api.PUT('/api/v1/schedules', { body: { ...body(), ...version } }));
      await client.invalidateQueries({ queryKey: HR });
    },
    onSuccess: () => onSaved(t('lich.saved', { name: body().name })),
    onError: (refusal) => showFieldFaults(form, refusal),
  });
  const changed = (): void => {
    setRevision((before) => before + 1);
    save.reset();
  };
  const draft = async (month: string, unitId: string): Promise<Draft | null> => {
    try {
      await form.validateFields();
    } catch {
      // Each field says what is wrong with it.
      return null;
    }
    const drafted = body();
    const assignment = { schedule: drafted.code, unitId, from: `${month}-01` };
    return { schedule: { ...drafted }, ...(isTried && { assignment }) };
  };
  const isTaken = (code: string): boolean =>
    schedule === null && schedules.some((each) => each.code.toLowerCase() === code.toLowerCase());
  return (
    <Form<ScheduleValues>
      form={form}
      layout="vertical"
      initialValues={scheduleValues(schedule)}
      scrollToFirstError
      onValuesChange={changed}
      onFinish={({ code }) =>
        isTaken(code ?? '')
          ? form.setFields([{ name: 'code', errors: [t('lich.code-taken')] }])
          : save.mutate()
      }
    >
      <EditorFrame
        title={schedule === null ? t('lich.add') : t('lich.change-of', { name: schedule.name })}
        text={t(bound.length > 0 ? 'lich.change-text' : 'lich.add-text')}
        error={save.error}
        isSaving={save.isPending}
        onClose={onClose}
        preview={
          <>
            <Checkbox
              checked={isTried}
              onChange={({ target }) => {
                setTried(target.checked);
                changed();
              }}
            >
              {t('lich.try-on-unit')}
            </Checkbox>
            <SchedulePreview
              firstUnit={[...bound, ...assignments].find(({ unitId }) => unitId !== null)?.unitId ?? null}
              draft={draft}
              revision={revision}
            />
          </>
        }
      >
        <ScheduleFields
          isNew={schedule === null}
          shape={shape}
          onShape={(next) => {
            setShape(next);
            changed();
          }}
        />
      </EditorFrame>
    </Form>
  );
} // prettier-ignore
