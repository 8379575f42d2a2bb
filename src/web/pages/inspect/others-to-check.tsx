import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { useInspecting } from './inspect-context.js';
import { PersonToCheck, type Checkable } from './person-to-check.js';

const MOST = 10;

/** People whom the list of those present does not have, found by what is typed while there is a network. */
export function OthersToCheck({
  typed,
  known,
  onRight,
  onNote,
}: {
  typed: string;
  known: readonly string[];
  onRight: (person: Checkable) => void;
  onNote: (person: Checkable) => void;
}) {
  const t = useTranslate();
  const { isOnline, isSignedOut } = useInspecting();
  const search = typed.trim();
  const { data } = useQuery({
    queryKey: ['inspect-others', search],
    queryFn: () => answerOf(api.GET('/api/v1/employees', { params: { query: { search, limit: MOST } } })),
    enabled: isOnline && !isSignedOut && search.length > 1,
    retry: false,
  });
  const others = (search.length > 1 ? (data?.items ?? []) : []).filter(({ id }) => !known.includes(id));
  if (others.length === 0) return null;
  return (
    <>
      <h3>{t('inspect.not-listed')}</h3>
      <ul className="plain-list ruled">
        {others.map(({ id, code, fullName, unitName }) => {
          const person = { employeeId: id, employeeCode: code, fullName, unitName: unitName ?? '' };
          return (
            <PersonToCheck
              key={id}
              person={person}
              check={null}
              isOver={false}
              onRight={() => onRight(person)}
              onNote={() => onNote(person)}
              onLeaveOut={() => undefined}
            />
          );
        })}
      </ul>
    </>
  );
}
