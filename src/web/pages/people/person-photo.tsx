import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { RefusalError, UnreachableError } from '../../api/refusal.js';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { shrinkPicture } from '../../parts/shrink-picture.js';

type Person = components['schemas']['EmployeeDetail'];

/** Longest side: a face at a door, not a portrait. */
const LONGEST = 480;

/** The picture that the kiosk shows when the person comes in; who may change people gives, exchanges and removes it, except of themselves. */
export function PersonPhoto({ person: { id, fullName, photo } }: { person: Person }) {
  const t = useTranslate();
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const { permissions, employeeId } = useSignedIn();
  const change = useMutation({
    mutationFn: (file: File | null) => (file === null ? removePhoto(id) : sendPhoto(id, file)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['employees', id] }),
  });
  const mayWrite = permissions.includes('employees:write') && id !== employeeId;
  if (photo === null && !mayWrite) return null;
  return (
    <div className="row">
      {photo !== null && (
        <img className="person-photo" src={`/api/v1/employees/${id}/photo?${photo}`} alt={t('people.photo-of', { name: fullName })} />
      )}
      {mayWrite && (
        <div className="stack-close">
          <span className="quiet">{t('people.photo-hint')}</span>
          <div className="row">
            <input
              ref={chooser} type="file" accept="image/*" hidden aria-label={t('people.photo-choose')}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                target.value = '';
                if (file !== undefined) change.mutate(file);
              }}
            />
            <Button loading={change.isPending} onClick={() => chooser.current?.click()}>
              {t(photo === null ? 'people.photo-add' : 'people.photo-replace')}
            </Button>
            {photo !== null && <Button onClick={() => change.mutate(null)}>{t('people.photo-remove')}</Button>}
          </div>
          {isOfTheService(change.error) ? (
            <RefusalAlert error={change.error} />
          ) : (
            change.error !== null && <Alert type="error" showIcon role="alert" title={t('people.photo-unreadable')} />
          )}
        </div>
      )}
    </div>
  );
} // prettier-ignore

function isOfTheService(error: unknown): boolean {
  return error instanceof RefusalError || error instanceof UnreachableError;
}

/** @throws RefusalError, UnreachableError, Error for what is no picture */
async function sendPhoto(id: string, file: File): Promise<void> {
  const picture = await shrinkPicture(file, LONGEST);
  await answerOf(
    api.PUT('/api/v1/employees/{id}/photo', {
      params: { path: { id } },
      // The generated type knows no files; what is sent is the form below.
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', picture, 'anh.jpg');
        return form;
      },
    }),
  );
}

async function removePhoto(id: string): Promise<void> {
  await answerOf(api.DELETE('/api/v1/employees/{id}/photo', { params: { path: { id } } }));
}
