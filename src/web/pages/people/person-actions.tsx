import { Alert, Button } from 'antd';
import type { components } from '../../api-types.js';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';

type Person = components['schemas']['EmployeeDetail'];
type Posting = Person['postings'][number];

const EditPerson = lazily(async () => (await import('./edit-person.js')).EditPerson);
const MovePerson = lazily(async () => (await import('./move-person.js')).MovePerson);
const EndPerson = lazily(async () => (await import('./end-person.js')).EndPerson);
const CorrectPosting = lazily(async () => (await import('./correct-posting.js')).CorrectPosting);

/** Whether the caller keeps this record: nobody their own. */
export function useMayKeep(person: Person): boolean {
  const { permissions, employeeId } = useSignedIn();
  return permissions.includes('employees:write') && person.id !== employeeId;
}

/** What is done about a person; of the own record it says that somebody else does it. */
export function PersonActions({ person }: { person: Person }) {
  const t = useTranslate();
  const { permissions, employeeId } = useSignedIn();
  const editing = useDialog<true>();
  const ending = useDialog<true>();
  if (!permissions.includes('employees:write')) return null;
  if (person.id === employeeId) return <Alert type="info" showIcon title={t('person.own')} />;
  return (
    <>
      <div className="row">
        <Button onClick={() => editing.show(true)}>{t('person.edit')}</Button>
        <Button onClick={() => ending.show(true)}>
          {t(person.activeUntil === null ? 'person.end' : 'person.reopen')}
        </Button>
      </div>
      {editing.target !== null && <EditPerson person={person} open={editing.open} onClose={editing.close} />}
      {ending.target !== null && <EndPerson person={person} open={ending.open} onClose={ending.close} />}
    </>
  );
}

/** Moves a person to another unit. */
export function MoveButton({ person }: { person: Person }) {
  const t = useTranslate();
  const moving = useDialog<true>();
  return (
    <>
      <div className="row">
        <Button onClick={() => moving.show(true)}>{t('person.move')}</Button>
      </div>
      {moving.target !== null && <MovePerson person={person} open={moving.open} onClose={moving.close} />}
    </>
  );
}

/** Corrects or ends one posting. */
export function CorrectButton({ person, posting }: { person: Person; posting: Posting }) {
  const t = useTranslate();
  const correcting = useDialog<true>();
  return (
    <>
      <Button
        aria-label={t('person.correct-of', { unit: posting.unitName })}
        onClick={() => correcting.show(true)}
      >
        {t('person.correct')}
      </Button>
      {correcting.target !== null && (
        <CorrectPosting person={person} posting={posting} open={correcting.open} onClose={correcting.close} />
      )}
    </>
  );
}
