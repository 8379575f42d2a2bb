import { useMutation } from '@tanstack/react-query';
import { Button, Form, Modal } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslate } from '../i18n/language.js';
import { RefusalAlert } from './refusal-alert.js';
import { showFieldFaults } from './show-field-faults.js';

interface FormDialogProps<T extends object> {
  readonly open: boolean;
  readonly title: string;
  /** What its button says. */
  readonly submit: string;
  readonly danger?: boolean;
  readonly initial?: Partial<T>;
  readonly onClose: () => void;
  /** Does it; what it throws is shown, else the dialog closes. */
  readonly onSubmit: (values: T) => Promise<unknown>;
  readonly children?: ReactNode;
}

/** A question with fields; the service's refusal stands above them and under the field it names. */
export function FormDialog<T extends object>(props: FormDialogProps<T>) {
  const { open, title, onClose } = props;
  return (
    <Modal open={open} title={title} onCancel={onClose} footer={null} destroyOnHidden>
      <Fields {...props} />
    </Modal>
  );
}

function Fields<T extends object>({
  submit,
  danger = false,
  initial,
  onClose,
  onSubmit,
  children,
}: FormDialogProps<T>) {
  const t = useTranslate();
  const id = useId();
  const [form] = Form.useForm<T>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: onSubmit,
    onSuccess: onClose,
    onError: (refusal) => showFieldFaults(form, refusal),
  });
  return (
    <Form<T>
      // Its fields have names of their own among those of the page, or a label would lead to another form's field.
      name={id}
      form={form}
      layout="vertical"
      {...(initial && { initialValues: initial })}
      onFinish={(values) => mutate(values)}
    >
      <div className="stack">
        <RefusalAlert error={error} />
        <div>{children}</div>
      </div>
      <div className="row dialog-buttons">
        <Button type="primary" danger={danger} htmlType="submit" loading={isPending}>
          {submit}
        </Button>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Form>
  );
}
