import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { sendingAgenciesQuery } from '../../parts/sending-agencies-query.js';

/** Whose people the edition for a sending agency tells of; shown with that edition only. */
export function RecipientAgency() {
  const t = useTranslate();
  const unitId = Form.useWatch<string | undefined>('unitId');
  const isAgency = Form.useWatch<string | undefined>('edition') === 'agency';
  const { data, isFetching } = useQuery(sendingAgenciesQuery(isAgency ? unitId : undefined));
  if (!isAgency) return null;
  return (
    <Form.Item
      name="agencyId"
      label={t('admin-mail.agency')}
      rules={[{ required: true, message: t('field.unit-missing') }]}
    >
      <Select
        loading={isFetching}
        options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        notFoundContent={t('admin-mail.no-agency')}
      />
    </Form.Item>
  );
}
