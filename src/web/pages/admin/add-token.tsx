import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { CopyButton } from '../../parts/copy-button.js';
import { MomentField } from '../../parts/moment-field.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { UnitChoice } from '../rules/view-chooser.js';
import { permissionName } from './permission-names.js';
import { TOKENS } from './admin-queries.js';

interface Values {
  readonly name: string;
  readonly scopes: NewToken['scopes'];
  readonly unit?: string;
  readonly until?: string;
}

type NewToken = components['schemas']['NewTokenRequest'];

/** Makes a token; its secret is shown this once, and the dialog closes only on purpose then. */
export function AddToken({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  const { permissions } = useSignedIn();
  const make = useMutation({
    mutationFn: ({ name, scopes, unit, until }: Values) => {
      const day = readDate(until ?? '');
      const body: NewToken = {
        name,
        scopes,
        ...(unit !== undefined && { unitId: unit }),
        ...(day !== null && { expiresAt: `${day}T00:00:00+07:00` }),
      };
      return answerOf(api.POST('/api/v1/tokens', { body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: TOKENS }),
  });
  const close = (): void => {
    make.reset();
    onClose();
  };
  const secret = make.data?.secret;
  return (
    <Modal open={open} title={t('admin-tokens.add')} onCancel={close} mask={{ closable: secret === undefined }} footer={null} destroyOnHidden>
      {secret !== undefined ? (
        <div className="stack">
          <Alert type="warning" showIcon title={t('admin-tokens.once')} />
          <code className="secret">{secret}</code>
          <CopyButton text={secret} />
          <p>{t('admin-tokens.how')}</p>
          <Button type="primary" onClick={close}>
            {t('admin-tokens.kept')}
          </Button>
        </div>
      ) : (
        <Form<Values> layout="vertical" onFinish={(values) => make.mutate(values)}>
          <RefusalAlert error={make.error} />
          <Form.Item
            name="name"
            label={t('admin-tokens.name')}
            rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
          >
            <Input maxLength={100} autoComplete="off" placeholder={t('admin-tokens.name-example')} />
          </Form.Item>
          <Form.Item
            name="scopes"
            label={t('admin-tokens.scopes')}
            extra={t('admin-tokens.scopes-hint')}
            rules={[{ required: true, message: t('field.missing') }]}
          >
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={[...permissions].sort().map((value) => {
                const name = permissionName(value);
                return { value, label: name === null ? value : t(name) };
              })}
            />
          </Form.Item>
          <UnitChoice />
          <MomentField name="until" label={t('admin-tokens.until-day')} isOptional />
          <div className="row dialog-buttons">
            <Button type="primary" htmlType="submit" loading={make.isPending}>
              {t('admin-tokens.make')}
            </Button>
            <Button onClick={close}>{t('common.cancel')}</Button>
          </div>
        </Form>
      )}
    </Modal>
  );
} // prettier-ignore
