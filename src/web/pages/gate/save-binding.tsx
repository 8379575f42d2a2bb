import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { CodeNameField } from '../../parts/code-name-field.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { showFieldFaults } from '../../parts/show-field-faults.js';
import { DEVICES } from '../devices/queries.js';
import type { Candidate } from './candidates.js';
import { fitWords } from './fit-words.js';
import { isPrintedAs } from './printed-as.js';

interface Binding {
  readonly code: string;
  readonly printed?: string;
  /** Which of the ways to read it, as {@link wayOf} names them. */
  readonly way: string;
}

type Fit = components['schemas']['FittingFormatView'];

function wayOf({ format, options }: Fit): string {
  return `${format} ${JSON.stringify(options)}`;
}

/** A card came: what the reader said, the formats that fit it and the printed number, and the reader's name. */
export function SaveBinding({
  gateId,
  candidate,
  learning: { text, formats },
  onSaved,
  onAgain,
  onStop,
}: {
  gateId: string;
  candidate: Candidate;
  learning: components['schemas']['LearningBody'];
  onSaved: (code: string) => void;
  onAgain: () => void;
  onStop: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const [form] = Form.useForm<Binding>();
  const printed = Form.useWatch('printed', form) ?? '';
  const fitting = formats.filter(
    ({ credential }) => printed.trim() === '' || isPrintedAs(printed, credential),
  );
  const save = useMutation({
    mutationFn: ({ code, way }: Binding) => {
      const [fit] = fitting.filter((one) => wayOf(one) === way);
      if (fit === undefined) throw new Error('no way to read the card was chosen');
      const { format, options } = fit;
      return answerOf(
        api.POST('/api/v1/gates/{id}/readers', {
          params: { path: { id: gateId } },
          body: { code, match: candidate.match, profile: { driver: candidate.driver, format, options } },
        }),
      );
    },
    onSuccess: async ({ code }) => {
      onSaved(code);
      await client.invalidateQueries({ queryKey: DEVICES });
    },
    onError: (refusal) => showFieldFaults(form, refusal),
  });
  return (
    <Form<Binding>
      form={form}
      layout="vertical"
      className="narrow-form"
      initialValues={{ way: formats[0] && wayOf(formats[0]) }}
      onValuesChange={({ printed: typed }: Partial<Binding>) => {
        if (typed === undefined) return;
        const [first] = formats.filter(
          ({ credential }) => typed.trim() === '' || isPrintedAs(typed, credential),
        );
        form.setFieldValue('way', first && wayOf(first));
      }}
      onFinish={(values) => save.mutate(values)}
    >
      <div className="stack">
        <p role="status" className="row">
          {t('bind.came')} <code className="secret">{text}</code>
        </p>
        <RefusalAlert error={save.error} />
        {formats.length === 0 && <Alert type="warning" showIcon title={t('bind.no-card')} />}
      </div>
      {formats.length > 0 && (
        <>
          <Form.Item name="printed" label={t('bind.printed')} extra={t('bind.printed-hint')}>
            <Input maxLength={64} autoComplete="off" spellCheck={false} />
          </Form.Item>
          {fitting.length === 0 ? (
            <Alert type="warning" showIcon role="alert" title={t('bind.none-fits')} />
          ) : (
            <Form.Item name="way" label={t('bind.format')}>
              <Radio.Group
                orientation="vertical"
                options={fitting.map((fit) => ({
                  value: wayOf(fit),
                  label: (
                    <>
                      <strong>{fit.format}</strong> <code className="quiet">{fit.credential}</code>
                      {fitWords(t, fit).map((words) => (
                        <span key={words} className="quiet">
                          {' · '}
                          {words}
                        </span>
                      ))}
                    </>
                  ),
                }))}
              />
            </Form.Item>
          )}
          <CodeNameField label={t('readers.code')} example="CUA-CHINH-1" />
        </>
      )}
      <div className="row">
        {formats.length > 0 && (
          <Button type="primary" htmlType="submit" loading={save.isPending} disabled={fitting.length === 0}>
            {t('bind.save')}
          </Button>
        )}
        <Button onClick={onAgain}>{t('bind.again')}</Button>
        <Button onClick={onStop}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
