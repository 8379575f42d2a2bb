import { Form, Radio } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readMoment } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import { formatLocalTime } from './format-local-time.js';
import type { QuarantinedScan } from './quarantined-scans.js';
import { suspicions } from './quarantine-words.js';

interface Settlement {
  readonly decision: NonNullable<QuarantinedScan['decision']>;
  readonly countsAt?: string;
  readonly reason: string;
}

/** Decides of one scan: the device was right, it was another time, or it was no scan at all. */
export function SettleScan({
  open,
  scan,
  onClose,
  onSettled,
}: {
  open: boolean;
  scan: QuarantinedScan;
  onClose: () => void;
  onSettled: () => Promise<unknown>;
}) {
  const t = useTranslate();
  const settle = async ({ decision, countsAt, reason }: Settlement): Promise<void> => {
    const at = decision === 'given' ? readMoment(countsAt ?? '') : null;
    await answerOf(
      api.POST('/api/v1/scans/quarantine/settle', {
        body: { scanIds: [scan.id], decision, reason, ...(at !== null && { countsAt: at }) },
      }),
    );
    await onSettled();
  };
  // A clock that was far off says nothing; what arrived at once happened at receipt.
  const meant = Date.parse(scan.scannedAt) - (scan.clockOffsetMs ?? 0);
  const likely = scan.suspicion === 'before-earliest-year' ? scan.receivedAt : new Date(meant).toISOString();
  return (
    <FormDialog<Settlement>
      open={open}
      title={t('quarantine.settle-title', { who: scan.fullName ?? scan.credential })}
      submit={t('common.save')}
      initial={{
        decision: 'given',
        countsAt: formatInstant(likely),
      }}
      onClose={onClose}
      onSubmit={settle}
    >
      <p>
        {t('quarantine.device-time')} <strong>{formatLocalTime(scan.localTime)}</strong>.{' '}
        {t('quarantine.received', { at: formatInstant(scan.receivedAt) })}. {t(suspicions[scan.suspicion])}.
      </p>
      <SettlementFields />
    </FormDialog>
  );
}

function SettlementFields() {
  const t = useTranslate();
  const decision = Form.useWatch<Settlement['decision'] | undefined>('decision');
  return (
    <>
      <Form.Item name="decision" label={t('quarantine.decision')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'confirmed', label: t('quarantine.confirm') },
            { value: 'given', label: t('quarantine.give') },
            { value: 'dismissed', label: t('quarantine.dismiss') },
          ]}
        />
      </Form.Item>
      {decision === 'given' && (
        <MomentField
          name="countsAt"
          label={t('quarantine.counts-at')}
          withTime
          extra={t('quarantine.counts-at-hint')}
        />
      )}
      <ReasonField example={t('quarantine.reason-example')} />
    </>
  );
}
