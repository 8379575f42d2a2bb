import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { isRefusal } from '../../api/refusal.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { inventPin, isEasyPin } from '../../parts/invent-secret.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { ToldSecret } from '../accounts/told-secret.js';
import { gatesByGroup } from './gates-by-group.js';

type Person = components['schemas']['EmployeeDetail'];

interface Values {
  readonly group: string;
  readonly pin: string;
}

const MOST_GATES = 200;

/** Gives a person digits for the screen at a door, in place of those they had there. */
export function KioskPin({ person, open, onClose }: { person: Person; open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  const gates = useQuery({
    queryKey: ['devices', 'gates-for-pins'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/devices', { params: { query: { kind: 'gate', limit: MOST_GATES } } })),
  });
  const give = useMutation({
    mutationFn: async ({ group, pin }: Values) => {
      const credential = `pin:${group}:${pin}`;
      const held = person.badges.find(
        (badge) => badge.status === 'active' && badge.credential.startsWith(`pin:${group}:`),
      );
      if (held === undefined)
        await answerOf(api.POST('/api/v1/badges', { body: { employeeId: person.id, credential } }));
      else
        await answerOf(
          api.POST('/api/v1/badges/{id}/reissue', {
            params: { path: { id: held.id } },
            body: { version: held.version, credential },
          }),
        );
      return pin;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['employees'] }),
  });
  const groups = gatesByGroup(gates.data?.items ?? []);
  return (
    <Modal
      open={open}
      title={t(give.isSuccess ? 'pin.given' : 'pin.give-for', { name: person.fullName })}
      onCancel={onClose}
      afterClose={() => give.reset()}
      mask={{ closable: !give.isSuccess }}
      footer={null}
      destroyOnHidden
    >
      {give.isSuccess ? (
        <ToldSecret secret={give.data} advice={t('pin.once')} onClose={onClose} />
      ) : gates.error ? (
        <FailureView error={gates.error} retry={() => void gates.refetch()} />
      ) : !gates.data ? (
        <Waiting />
      ) : groups.length === 0 ? (
        <Alert type="info" showIcon title={t('pin.no-gate')} />
      ) : (
        <Form<Values>
          layout="vertical"
          initialValues={{ group: groups[0]?.group, pin: inventPin() }}
          onFinish={(values) => give.mutate(values)}
        >
          <div className="stack">
            {isRefusal(give.error, 'badge-in-use') ? (
              <Alert type="error" showIcon role="alert" title={t('pin.in-use')} />
            ) : (
              <RefusalAlert error={give.error} />
            )}
            <p>{t('pin.text')}</p>
            <div>
              <Form.Item name="group" label={t('pin.group')} hidden={groups.length === 1}>
                <Select
                  options={groups.map(({ group, codes }) => ({
                    value: group,
                    label: t('pin.group-gates', { group, gates: codes.join(', ') }),
                  }))}
                />
              </Form.Item>
              <Form.Item
                name="pin"
                label={t('pin.digits')}
                extra={t('pin.hint')}
                validateTrigger="onBlur"
                rules={[
                  { required: true, pattern: /^\d{6,12}$/, message: t('pin.wrong') },
                  {
                    validator: (_rule, pin: string) =>
                      pin.length > 1 && isEasyPin(pin)
                        ? Promise.reject(new Error(t('pin.easy')))
                        : Promise.resolve(),
                  },
                ]}
              >
                <Input inputMode="numeric" autoComplete="off" maxLength={12} />
              </Form.Item>
            </div>
          </div>
          <div className="row dialog-buttons">
            <Button type="primary" htmlType="submit" loading={give.isPending}>
              {t('pin.give')}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </div>
        </Form>
      )}
    </Modal>
  );
}
