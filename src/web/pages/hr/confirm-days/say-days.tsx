import { Form, Input } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';

const SYMBOL_LENGTH = 5;

interface Values {
  readonly document?: string;
  readonly symbol?: string;
}

/** Says of the chosen days that they were worked, or not. */
export function SayDays({
  open,
  confirmed,
  ids,
  onClose,
  onSaid,
}: {
  open: boolean;
  confirmed: boolean;
  ids: readonly string[];
  onClose: () => void;
  onSaid: () => Promise<void>;
}) {
  const t = useTranslate();
  const count = ids.length;
  return (
    <FormDialog<Values>
      open={open}
      title={t(confirmed ? 'day-word.say-worked' : 'day-word.say-not-worked', { count })}
      submit={t(confirmed ? 'day-word.worked' : 'day-word.not-worked')}
      onClose={onClose}
      onSubmit={async ({ document = '', symbol = '' }) => {
        const days = ids.map((id) => {
          const [employeeId = '', date = ''] = id.split(' ');
          return { employeeId, date, confirmed, symbol: symbol.trim() === '' ? null : symbol.trim() };
        });
        const paper = document.trim();
        const body = { days, document: paper === '' ? null : paper };
        await answerOf(api.PUT('/api/v1/day-confirmations', { body }));
        await onSaid();
      }}
    >
      <p className="quiet">{t('day-word.say-text')}</p>
      {confirmed && (
        <Form.Item name="symbol" label={t('day-word.symbol')} extra={t('day-word.symbol-hint')}>
          <Input maxLength={SYMBOL_LENGTH} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="document" label={t('hr-propose.document')}>
        <Input maxLength={200} autoComplete="off" placeholder={t('hr-excuses.document-example')} />
      </Form.Item>
    </FormDialog>
  );
}
