import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { useBoth } from '../../i18n/use-both.js';
import { FailureView } from '../../parts/failure-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MoreButton } from '../../parts/more-button.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { sessionNames } from '../me/day-words.js';
import { DECISIONS } from './decisions-queries.js';

type Finding = components['schemas']['FindingItemView'];
type Decision = components['schemas']['FindingDecisionBody'];

/** What nobody explained in time: the superior confirms or excuses it. Not shown while there is none. */
export function FindingsToDecide() {
  const t = useTranslate();
  const deciding = useDialog<Finding>();
  const { items, error, retry, more } = useCursorPages([...DECISIONS, 'findings'], (next) =>
    answerOf(api.GET('/api/v1/findings/to-decide', { params: { query: next } })),
  );
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items || items.length === 0) return null;
  return (
    <Section title={t('decisions.unexplained')}>
      <p className="quiet">{t('decisions.unexplained-text')}</p>
      <ul className="plain-list ruled">
        {items.map((finding) => (
          <FindingToDecide key={finding.id} finding={finding} onDecide={() => deciding.show(finding)} />
        ))}
      </ul>
      <MoreButton {...more} />
      {deciding.target !== null && (
        <DecideFinding open={deciding.open} finding={deciding.target} onClose={deciding.close} />
      )}
    </Section>
  );
}

function FindingToDecide({ finding, onDecide }: { finding: Finding; onDecide: () => void }) {
  const t = useTranslate();
  const both = useBoth();
  const { fullName, employeeCode, unitName, rule, ruleVi, ruleEn, date, sessionId, minutes, explainUntil } =
    finding;
  const session = sessionNames[sessionId];
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{fullName}</strong>
          <span className="quiet record-title">{[employeeCode, unitName].join(' · ')}</span>
        </span>
        <span>
          {[
            `${rule} ${both(ruleVi, ruleEn)}`,
            formatCivilDate(date),
            session === undefined ? null : t(session),
            minutes > 0 ? t('findings.minutes', { minutes }) : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {explainUntil !== null && (
          <span className="quiet">
            {t('decisions.explain-ended', { date: formatCivilDate(explainUntil) })}
          </span>
        )}
      </span>
      <Button
        aria-label={t('decisions.decide-of', { name: `${fullName}, ${rule}, ${formatCivilDate(date)}` })}
        onClick={onDecide}
      >
        {t('decisions.decide')}
      </Button>
    </li>
  );
}

function DecideFinding({ open, finding, onClose }: { open: boolean; finding: Finding; onClose: () => void }) {
  const t = useTranslate();
  const both = useBoth();
  const client = useQueryClient();
  const { id, fullName, rule, ruleVi, ruleEn, date, decideUntil } = finding;
  const isLate = decideUntil !== null && decideUntil < todayAt();
  return (
    <FormDialog<Decision>
      open={open}
      title={t('decisions.decide-of', { name: fullName })}
      submit={t('common.save')}
      initial={{ status: 'confirmed' }}
      onClose={onClose}
      onSubmit={async (body) => {
        await answerOf(api.POST('/api/v1/findings/{id}/decision', { params: { path: { id } }, body }));
        await client.invalidateQueries({ queryKey: DECISIONS });
      }}
    >
      <p>
        <strong>{formatCivilDate(date)}</strong>: {rule} {both(ruleVi, ruleEn)}
      </p>
      <Form.Item name="status" label={t('quarantine.decision')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'confirmed', label: t('decisions.confirm-finding') },
            { value: 'excused', label: t('decisions.excuse-finding') },
          ]}
        />
      </Form.Item>
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
