import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import type { UnknownCard } from '../unknown-cards/unknown-card.js';
import { ScanHere } from './scan-here.js';

interface Values {
  readonly credential?: string;
  readonly from?: string;
}

/** Gives a person a card: one that is shown to a reader now, or by the number printed on it; from now or from a day in the past. */
export function GiveBadge({
  person,
  open,
  onClose,
}: {
  person: components['schemas']['EmployeeDetail'];
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const { permissions } = useSignedIn();
  const [card, setCard] = useState<UnknownCard | null>(null);
  const give = async ({ credential = '', from }: Values): Promise<void> => {
    const day = readDate(from ?? '');
    await answerOf(
      api.POST('/api/v1/badges', {
        body: {
          employeeId: person.id,
          credential: card?.credential ?? credential.trim(),
          ...(day !== null && { from: day }),
        },
      }),
    );
    await client.invalidateQueries({ queryKey: ['employees'] });
    await client.invalidateQueries({ queryKey: ['unknown-cards'] });
  };
  const close = (): void => {
    setCard(null);
    onClose();
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('badges.give-for', { name: person.fullName })}
      submit={t('badges.give')}
      onClose={close}
      onSubmit={give}
    >
      {permissions.includes('scans:read') ? (
        <ScanHere card={card} onCard={setCard} />
      ) : (
        <p className="field-note">
          {t('badges.unknown')} <Link to="/the-la">{t('unknown.title')}</Link>.
        </p>
      )}
      {card === null && (
        <Form.Item
          name="credential"
          label={t('badges.number')}
          extra={t('badges.number-hint')}
          rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
        >
          <Input maxLength={128} autoComplete="off" spellCheck={false} />
        </Form.Item>
      )}
      <MomentField name="from" label={t('badges.from')} isOptional extra={t('badges.from-hint')} />
    </FormDialog>
  );
}
