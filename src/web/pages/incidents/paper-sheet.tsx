import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { UnitField } from '../../parts/unit-field.js';
import { INCIDENTS } from './incidents-words.js';
import { readSheet } from './read-sheet.js';
import { SheetResult } from './sheet-result.js';

interface Sheet {
  readonly unitId?: string;
  readonly date?: string;
  readonly reason: string;
  readonly lines: string;
}

/** The sheet that people sign while a reader is out of order: printed for a unit and a day, typed in afterwards. */
export function PaperSheet({ mayEnter }: { mayEnter: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const [form] = Form.useForm<Sheet>();
  const unitId = Form.useWatch('unitId', form);
  const date = readDate(Form.useWatch('date', form) ?? '');
  const enter = useMutation({
    mutationFn: ({ lines, reason }: Sheet) => {
      const read = readSheet(lines);
      const rows = 'rows' in read ? read.rows : [];
      const body = { unitId: unitId ?? '', date: date ?? '', reason, rows };
      return answerOf(api.POST('/api/v1/corrections/paper-sheet', { body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: INCIDENTS }),
  });
  return (
    <Section title={t('sheet.title')}>
      <Form<Sheet>
        form={form}
        layout="vertical"
        className="narrow-form"
        initialValues={{ date: formatInstant(new Date().toISOString()).slice(0, 10) }}
        onFinish={(values) => enter.mutate(values)}
      >
        <UnitField />
        <MomentField name="date" label={t('sheet.date')} />
        {unitId !== undefined && date !== null ? (
          <p>
            <a
              href={`/api/v1/corrections/paper-sheet?${new URLSearchParams({ unitId, date })}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('sheet.print')}
            </a>
          </p>
        ) : (
          <p className="quiet">{t('sheet.print-hint')}</p>
        )}
        {mayEnter && (
          <div className="sheet-entry">
            <Form.Item
              name="lines"
              label={t('sheet.lines')}
              extra={t('sheet.lines-hint')}
              rules={[
                {
                  validator: (_rule, typed: string | undefined) => {
                    const read = readSheet(typed ?? '');
                    if ('wrongLine' in read)
                      return Promise.reject(new Error(t('sheet.wrong-line', { line: read.wrongLine })));
                    return read.rows.length > 0
                      ? Promise.resolve()
                      : Promise.reject(new Error(t('sheet.no-line')));
                  },
                },
              ]}
              validateTrigger="onBlur"
            >
              <Input.TextArea
                autoSize={{ minRows: 4, maxRows: 20 }}
                spellCheck={false}
                placeholder={t('sheet.lines-example')}
              />
            </Form.Item>
            <ReasonField example={t('sheet.reason-example')} />
            <div className="stack">
              <RefusalAlert error={enter.error} />
              {enter.data && <SheetResult rows={enter.data.rows} />}
              <div>
                <Button type="primary" htmlType="submit" loading={enter.isPending}>
                  {t('sheet.enter')}
                </Button>
              </div>
            </div>
          </div>
        )}
      </Form>
    </Section>
  );
}
