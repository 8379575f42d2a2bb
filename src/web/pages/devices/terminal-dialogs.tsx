import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { UnitField } from '../../parts/unit-field.js';
import type { Dialog } from '../../parts/use-dialog.js';
import { DEVICES, type Terminal } from './queries.js';
import { TerminalFaultLines } from './terminal-fault-lines.js';
import { TerminalOrderList } from './terminal-order-list.js';

export type TerminalAsking = 'users' | 'resend' | 'check' | 'orders' | 'faults';

const DAY_MS = 86_400_000;

/** Asks before a terminal is ordered to do something, and shows what became of orders and what it sent wrong. */
export function TerminalDialogs({
  terminal: { deviceId, code },
  asking,
}: {
  terminal: Terminal;
  asking: Dialog<TerminalAsking>;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const params = { path: { id: deviceId } };
  const isOpen = (what: TerminalAsking): boolean => asking.open && asking.target === what;
  const ordered = (): Promise<void> => client.invalidateQueries({ queryKey: DEVICES });
  const upload = async ({ unitId }: { unitId: string }): Promise<void> => {
    await answerOf(api.POST('/api/v1/terminals/{id}/users', { params, body: { unitId } }));
    await ordered();
  };
  const resend = async ({ from = '', last = '' }: { from?: string; last?: string }): Promise<void> => {
    const [first, until] = [readDate(from), dayAfter(readDate(last))];
    const body = { ...(first !== null && { from: first }), ...(until !== null && { until }) };
    await answerOf(api.POST('/api/v1/terminals/{id}/resend', { params, body }));
    await ordered();
  };
  const check = async (): Promise<void> => {
    await answerOf(api.POST('/api/v1/terminals/{id}/check', { params }));
    await ordered();
  };
  return (
    <>
      <FormDialog<{ unitId: string }>
        open={isOpen('users')}
        title={t('terminals.upload-of', { code })}
        submit={t('terminals.upload')}
        onClose={asking.close}
        onSubmit={upload}
      >
        <p>{t('terminals.upload-effect')}</p>
        <UnitField />
      </FormDialog>
      <FormDialog<{ from?: string; last?: string }>
        open={isOpen('resend')}
        title={t('terminals.resend-of', { code })}
        submit={t('terminals.resend')}
        onClose={asking.close}
        onSubmit={resend}
      >
        <p>{t('terminals.resend-effect')}</p>
        <MomentField name="from" label={t('terminals.resend-from')} isOptional />
        <MomentField name="last" label={t('terminals.resend-last')} isOptional />
      </FormDialog>
      <FormDialog
        open={isOpen('check')}
        title={t('terminals.check-of', { code })}
        submit={t('terminals.check')}
        onClose={asking.close}
        onSubmit={check}
      >
        <p>{t('terminals.check-effect')}</p>
      </FormDialog>
      <Modal
        open={isOpen('orders')}
        title={t('terminals.orders-of', { code })}
        onCancel={asking.close}
        footer={null}
        destroyOnHidden
      >
        <TerminalOrderList deviceId={deviceId} />
      </Modal>
      <Modal
        open={isOpen('faults')}
        title={t('terminals.faults-of', { code })}
        onCancel={asking.close}
        footer={null}
        destroyOnHidden
      >
        <TerminalFaultLines deviceId={deviceId} />
      </Modal>
    </>
  );
}

/** The service wants the first day that is no longer meant. */
function dayAfter(date: string | null): string | null {
  return date === null ? null : new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
