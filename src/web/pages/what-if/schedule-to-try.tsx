import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { weekdayNames } from '../rules/rules-words.js';
import { schedulesQuery } from './what-if-queries.js';
import { readHours, weekdays, type WhatIfValues } from './what-if-request.js';

/** Other hours for the whole unit: those of a schedule that is kept, or hours that are typed here. */
export function ScheduleToTry() {
  const t = useTranslate();
  const kind = Form.useWatch<WhatIfValues['schedule']>('schedule');
  const { data } = useQuery(schedulesQuery);
  return (
    <>
      <Form.Item name="schedule" label={t('what-if.schedule')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'none', label: t('what-if.schedule-none') },
            { value: 'stored', label: t('what-if.schedule-stored') },
            { value: 'hours', label: t('what-if.schedule-hours') },
          ]}
        />
      </Form.Item>
      {kind === 'stored' && (
        <Form.Item
          name="scheduleCode"
          label={t('what-if.schedule-which')}
          rules={[{ required: true, message: t('field.missing') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(data?.items ?? []).map(({ code, name }) => ({
              value: code,
              label: `${name} (${code})`,
            }))}
          />
        </Form.Item>
      )}
      {kind === 'hours' && (
        <>
          <Form.Item
            name="weekdays"
            label={t('overlays.weekdays')}
            rules={[
              {
                // Not "required": a group of boxes may not be called that.
                validator: (_rule, days: readonly string[] | undefined) =>
                  days === undefined || days.length === 0
                    ? Promise.reject(new Error(t('field.missing')))
                    : Promise.resolve(),
              },
            ]}
          >
            <Checkbox.Group
              options={weekdays.map((day, index) => ({
                value: day,
                label: t(weekdayNames[index] ?? 'weekday.1'),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="hours"
            label={t('what-if.hours')}
            extra={t('what-if.hours-hint')}
            validateTrigger="onBlur"
            rules={[
              {
                validator: (_rule, typed: string | undefined) =>
                  readHours(typed ?? '') === null
                    ? Promise.reject(new Error(t('what-if.hours-wrong')))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input autoComplete="off" maxLength={100} placeholder="07:30-11:30, 13:30-17:00" />
          </Form.Item>
        </>
      )}
    </>
  );
}
