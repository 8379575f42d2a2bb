import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { useBoth } from '../../i18n/use-both.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { DECISIONS } from './decisions-queries.js';

type Finding = components['schemas']['FindingItemView'];
type Decision = components['schemas']['FindingDecisionBody'];

/** A finding is confirmed or excused, with reason and ground. */
export function DecideFinding({
  open,
  finding,
  onClose,
}: {
  open: boolean;
  finding: Finding;
  onClose: () => void;
}) {
  const t = useTranslate();
  const both = useBoth();
  const client = useQueryClient();
  const { id, fullName, rule, ruleVi, ruleEn, date, decideUntil, unsupportedAt } = finding;
  // Its session has only one moment: the decision says whether it is paid.
  const lacksPunch = rule === 'TG-05';
  const isLate = decideUntil !== null && decideUntil < todayAt();
  return (
    <FormDialog<Decision>
      open={open}
      title={t('decisions.decide-of', { name: fullName })}
      submit={t('common.save')}
      initial={{
        status: unsupportedAt === null ? 'confirmed' : 'excused',
        ...(lacksPunch && { paid: true }),
      }}
      onClose={onClose}
      onSubmit={async (body) => {
        await answerOf(api.POST('/api/v1/findings/{id}/decision', { params: { path: { id } }, body }));
        await client.invalidateQueries({ queryKey: DECISIONS });
      }}
    >
      <p>
        <strong>{formatCivilDate(date)}</strong>: {rule} {both(ruleVi, ruleEn)}
      </p>
      {unsupportedAt !== null && <p className="quiet">{t('decisions.no-longer-shown')}</p>}
      <Form.Item name="status" label={t('quarantine.decision')}>
        <Radio.Group
          orientation="vertical"
          options={[
            // Nobody confirms what the facts no longer show.
            { value: 'confirmed', label: t('decisions.confirm-finding'), disabled: unsupportedAt !== null },
            { value: 'excused', label: t('decisions.excuse-finding') },
          ]}
        />
      </Form.Item>
      {lacksPunch && (
        <Form.Item name="paid" valuePropName="checked" extra={t('outcome.session-paid-hint')}>
          <Checkbox>{t('outcome.session-paid')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={t('common.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item
        name="ground"
        label={t('outcome.ground')}
        rules={[{ required: true, whitespace: true, message: t('outcome.ground-missing') }]}
      >
        <Input maxLength={1000} placeholder={t('outcome.ground-example')} />
      </Form.Item>
      {isLate && (
        <Form.Item
          name="lateReason"
          label={t('outcome.late-reason')}
          rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
