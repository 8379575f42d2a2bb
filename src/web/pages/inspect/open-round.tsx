import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api/new-id.js';
import { useTranslate } from '../../i18n/language.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { useUnitOptions } from '../../parts/use-unit-options.js';
import { CompanionsField } from './companions-field.js';
import { useInspecting } from './inspect-context.js';
import type { KeptRound } from './kept-round.js';
import { knownUnits, presentIn } from './present-people.js';

interface Values {
  readonly unitId: string;
  readonly place: string;
  readonly planNumber: string;
  readonly kind: 'ordinary' | 'random';
  readonly sampleSize?: number;
  readonly redrawReason?: string;
  readonly inspectorIds?: readonly string[];
}

/** Opens a round on this device; a random one is drawn by the service as soon as it has been sent. */
export function OpenRound({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslate();
  return (
    <Modal open={open} title={t('inspect.open')} onCancel={onClose} footer={null} destroyOnHidden>
      <Fields onClose={onClose} />
    </Modal>
  );
}

function Fields({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { me, store, ownerId, isOnline, changed } = useInspecting();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const found = useUnitOptions(null);
  const known = useQuery({ queryKey: ['inspect-units'], queryFn: knownUnits, networkMode: 'always', staleTime: 0 });
  const options = isOnline ? found.options : (known.data ?? []);
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);

  const begin = async ({ unitId, place, planNumber, kind: chosen, sampleSize, redrawReason = '', inspectorIds = [] }: Values): Promise<void> => {
    const unitName = options.find(({ value }) => value === unitId)?.label ?? '';
    // Who is present now is fetched here, so that the round goes on without a network.
    const { people } = await presentIn(unitId, unitName);
    const round: KeptRound = {
      id: newId(), ownerId, unitName, checks: [], endedAt: null, isOpened: false, isEnded: false, drawnIds: null, refusal: null,
      listed: chosen === 'random' ? people.map(({ employeeId, employeeCode, fullName, unitName: unit }) => ({ employeeId, employeeCode, fullName, unitName: unit })) : [],
      opening: {
        unitId, kind: chosen, planNumber: planNumber.trim(), place: place.trim(), startedAt: new Date().toISOString(),
        ...(chosen === 'random' && sampleSize !== undefined && { sampleSize }),
        ...(chosen === 'random' && redrawReason.trim() !== '' && { redrawReason: redrawReason.trim() }),
        ...(inspectorIds.length > 0 && { inspectorIds: [...inspectorIds] }),
      },
    }; // prettier-ignore
    await store.put(round);
    changed();
    onClose();
    await navigate(`/inspect/${round.id}`);
  };
  const submit = (values: Values): void => {
    setPending(true);
    begin(values).catch((refusal: unknown) => {
      setError(refusal);
      setPending(false);
    });
  };
  return (
    <Form<Values> form={form} layout="vertical" size="large" initialValues={{ kind: 'ordinary' }} onFinish={submit}>
      <div className="stack">
        <RefusalAlert error={error} />
        <div>
          <Form.Item name="unitId" label={t('people.unit')} rules={[{ required: true, message: t('field.unit-missing') }]}>
            <Select
              placeholder={t('field.unit')}
              options={options}
              notFoundContent={isOnline ? t('people.no-unit') : t('inspect.no-list')}
              showSearch={isOnline ? { filterOption: false, onSearch: found.onSearch } : { optionFilterProp: 'label' }}
            />
          </Form.Item>
          <Form.Item name="place" label={t('inspect.place')} rules={[{ required: true, whitespace: true, message: t('inspect.place-missing') }]}>
            <Input maxLength={200} placeholder={t('inspect.place-example')} />
          </Form.Item>
          <Form.Item name="planNumber" label={t('inspect.plan')} rules={[{ required: true, whitespace: true, message: t('inspect.plan-missing') }]}>
            <Input maxLength={100} placeholder={t('inspect.plan-example')} />
          </Form.Item>
          {isOnline && <CompanionsField ownId={me.employeeId} />}
          <Form.Item name="kind" label={t('inspect.kind')} {...(kind === 'random' && { extra: t('inspect.random-text') })}>
            <Radio.Group
              orientation="vertical"
              options={[
                { value: 'ordinary', label: t('inspect.ordinary') },
                { value: 'random', label: t('inspect.random'), disabled: !isOnline },
              ]}
            />
          </Form.Item>
          {kind === 'random' && (
            <Form.Item name="redrawReason" label={t('inspect.redraw')} extra={t('inspect.redraw-text')}>
              <Input maxLength={500} />
            </Form.Item>
          )}
          {kind === 'random' && (
            <Form.Item name="sampleSize" label={t('inspect.sample')} rules={[{ required: true, message: t('inspect.sample-missing') }]}>
              <InputNumber min={1} max={1000} precision={0} />
            </Form.Item>
          )}
        </div>
      </div>
      <div className="row dialog-buttons">
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('inspect.open')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
} // prettier-ignore
