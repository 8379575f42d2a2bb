import { Button, Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { badgeNames, footwearNames, ruleNames, uniformNames } from './check-words.js';
import type { SentCheck } from './kept-round.js';
import { PhotoField } from './photo-field.js';
import type { Photo } from './round-store.js';

export type Sights = Omit<SentCheck, 'id' | 'employeeId' | 'checkedAt'>;
type Fields = Sights & { readonly pictures?: readonly Photo[] };

/** What was seen of one person, with large targets: it is filled in standing up. */
export function CheckDialog({
  open,
  name,
  initial,
  hasCompanions,
  takesPhotos,
  onClose,
  onSave,
}: {
  open: boolean;
  name: string;
  initial: Sights;
  /** Whether two inspectors look: courtesy is noted by two only. */
  hasCompanions: boolean;
  takesPhotos: boolean;
  onClose: () => void;
  /** With the photos that were taken now. */
  onSave: (sights: Sights, pictures: readonly Photo[]) => void;
}) {
  const t = useTranslate();
  const optionsOf = <Value extends string>(names: Readonly<Record<Value, Parameters<typeof t>[0]>>) =>
    (Object.keys(names) as Value[]).map((value) => ({ value, label: t(names[value]) }));
  return (
    <Modal
      open={open}
      title={name}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      className="inspect-dialog"
    >
      <Form<Fields>
        layout="vertical"
        size="large"
        initialValues={initial}
        onFinish={({ pictures, ...values }) => {
          const kept = takesPhotos ? (initial.photos ?? []) : [];
          onSave(tidy({ ...values, photos: pictures?.map(({ sha256 }) => sha256) ?? kept }), pictures ?? []);
        }}
      >
        <Form.Item name="badge" label={t('inspect.badge')}>
          <Radio.Group orientation="vertical" options={optionsOf(badgeNames)} />
        </Form.Item>
        <Form.Item name="uniform" label={t('inspect.uniform')}>
          <Radio.Group orientation="vertical" options={optionsOf(uniformNames)} />
        </Form.Item>
        <Form.Item name="footwear" label={t('inspect.footwear')}>
          <Radio.Group orientation="vertical" options={optionsOf(footwearNames)} />
        </Form.Item>
        <Form.Item name="rules" label={t('inspect.rules')}>
          <Checkbox.Group
            className="inspect-checks"
            options={optionsOf(ruleNames).filter(({ value }) => value !== 'UX-01' || hasCompanions)}
          />
        </Form.Item>
        <Form.Item name="note" label={t('inspect.remark')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 5 }} />
        </Form.Item>
        <Form.Item name="said" label={t('inspect.said')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 5 }} />
        </Form.Item>
        {takesPhotos && <PhotoField kept={initial.photos?.length ?? 0} />}
        <Form.Item name="refusedToSign" valuePropName="checked">
          <Checkbox>{t('inspect.unsigned')}</Checkbox>
        </Form.Item>
        <div className="row dialog-buttons">
          <Button type="primary" htmlType="submit">
            {t('inspect.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}

/** Fields that say nothing are left out; a note is one line for the service. */
function tidy({ badge, uniform, footwear, rules, note, said, refusedToSign, photos }: Sights): Sights {
  const line = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  return {
    badge,
    uniform,
    footwear,
    ...(rules && rules.length > 0 && { rules }),
    ...(line(note) !== '' && { note: line(note) }),
    ...(line(said) !== '' && { said: line(said) }),
    ...(refusedToSign === true && { refusedToSign }),
    ...(photos && photos.length > 0 && { photos: [...photos].sort() }),
  };
}
