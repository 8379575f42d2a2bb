import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { formatMoment } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { usePeriod } from '../../i18n/use-period.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { lazily } from '../../parts/lazily.js';
import { SaveItems } from '../../parts/save-items.js';
import { useDialog } from '../../parts/use-dialog.js';

type Person = components['schemas']['EmployeeDetail'];
type Badge = Person['badges'][number];

const KioskPin = lazily(async () => (await import('./kiosk-pin.js')).KioskPin);
const GiveBadge = lazily(async () => (await import('./give-badge.js')).GiveBadge);

const badgeStatuses: Readonly<Record<Badge['status'], MessageKey>> = {
  active: 'badge.active',
  lost: 'badge.lost',
  returned: 'badge.returned',
  replaced: 'badge.replaced',
};

/** Badges and PINs of a person; who may change badges gives, takes back and reports lost, except of themselves. */
export function PersonBadges({ person }: { person: Person }) {
  const t = useTranslate();
  const period = usePeriod();
  const client = useQueryClient();
  const { permissions, employeeId } = useSignedIn();
  const giving = useDialog<true>();
  const pin = useDialog<true>();
  const ending = useDialog<{ badge: Badge; how: 'lost' | 'return' }>();
  const mayWrite = permissions.includes('badges:write') && person.id !== employeeId;
  const nameOf = useBadgeName();
  if (person.badges.length === 0 && !mayWrite) return null;
  const end = async ({ badge, how }: { badge: Badge; how: 'lost' | 'return' }): Promise<void> => {
    const request = { params: { path: { id: badge.id } }, body: { version: badge.version } };
    await answerOf(
      how === 'lost'
        ? api.POST('/api/v1/badges/{id}/lost', request)
        : api.POST('/api/v1/badges/{id}/return', request),
    );
    await client.invalidateQueries({ queryKey: ['employees'] });
  };
  return (
    <>
      <h2>{t('people.badges')}</h2>
      {person.badges.length === 0 && <p className="quiet">{t('badges.none')}</p>}
      <ul className="plain-list ruled">
        {person.badges.map((badge) => (
          <li key={badge.id} className="row row-apart">
            <span className="stack-close">
              <span>
                <strong>{nameOf(badge)}</strong> · {t(badgeStatuses[badge.status])}
              </span>
              <span className="quiet">{period(badge, formatMoment)}</span>
            </span>
            {mayWrite && badge.status === 'active' && (
              <span className="row">
                <Button
                  aria-label={t('badges.return-of', { badge: nameOf(badge) })}
                  onClick={() => ending.show({ badge, how: 'return' })}
                >
                  {t('badges.return')}
                </Button>
                <Button
                  danger
                  aria-label={t('badges.lost-of', { badge: nameOf(badge) })}
                  onClick={() => ending.show({ badge, how: 'lost' })}
                >
                  {t('badges.lost')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <SaveItems
        name={`${t('people.badges')} ${person.code}`}
        items={person.badges}
        columns={(words) => [
          [words.t('save.name'), nameOf],
          [words.t('save.state'), ({ status }) => words.t(badgeStatuses[status])],
          [words.t('save.from'), ({ from }) => (from === null ? null : { at: from })],
          [words.t('save.until'), ({ until }) => (until === null ? null : { at: until })],
        ]}
      />
      {mayWrite && (
        <div className="row">
          <Button onClick={() => giving.show(true)}>{t('badges.give')}</Button>
          <Button onClick={() => pin.show(true)}>{t('pin.give')}</Button>
        </div>
      )}
      {giving.target !== null && <GiveBadge person={person} open={giving.open} onClose={giving.close} />}
      {pin.target !== null && <KioskPin person={person} open={pin.open} onClose={pin.close} />}
      {ending.target !== null && (
        <FormDialog
          open={ending.open}
          title={t(ending.target.how === 'lost' ? 'badges.lost-of' : 'badges.return-of', {
            badge: nameOf(ending.target.badge),
          })}
          submit={t(ending.target.how === 'lost' ? 'badges.lost' : 'badges.return')}
          danger
          onClose={ending.close}
          onSubmit={() => end(ending.target as { badge: Badge; how: 'lost' | 'return' })}
        >
          <p>{t(ending.target.how === 'lost' ? 'badges.lost-text' : 'badges.return-text')}</p>
        </FormDialog>
      )}
    </>
  );
}

/** What a person calls a badge: the last characters printed on the card, or the group of doors of a PIN. */
function useBadgeName(): (badge: Badge) => string {
  const t = useTranslate();
  return ({ credential, printed }) => {
    const [kind, place = '', shown = ''] = credential.split(':');
    return kind === 'pin'
      ? t('badges.pin', { group: place })
      : t('badges.card', { number: printed ?? shown });
  };
}
