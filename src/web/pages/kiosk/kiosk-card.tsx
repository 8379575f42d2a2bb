import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleFilled from '@ant-design/icons/ClockCircleFilled';
import CloseSquareFilled from '@ant-design/icons/CloseSquareFilled';
import QuestionCircleFilled from '@ant-design/icons/QuestionCircleFilled';
import SaveFilled from '@ant-design/icons/SaveFilled';
import type { ReactNode } from 'react';
import { formatClock } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import type { ArrivalView } from './kiosk-link.js';
import type { KioskState } from './kiosk-agent.js';
import type { OnScreen } from './use-kiosk.js';

interface KioskCardProps {
  readonly shown: OnScreen;
  readonly arrival: ArrivalView | null;
  readonly link: KioskState['link'];
}

/** What came of a card, by shape, by word and by colour. */
export function KioskCard({ shown, arrival, link }: KioskCardProps) {
  const t = useTranslate();
  switch (shown.kind) {
    case 'person':
      return (
        <Card
          tone="good"
          icon={<CheckCircleFilled />}
          photo={arrival?.photo}
          name={shown.name}
          aside={shown.code}
        >
          {t('kiosk.recorded', { at: formatClock(shown.at).slice(0, 5) })}
          {/* Known only where the office wants it seen. */}
          {(arrival?.lateMinutes ?? 0) > 0 && `. ${t('kiosk.late', { minutes: arrival?.lateMinutes ?? 0 })}`}
          {arrival?.uniform && (
            <span className="kiosk-uniform">{t('kiosk.uniform', { uniform: arrival.uniform })}</span>
          )}
        </Card>
      );
    case 'unknown':
      return (
        <Card tone="bad" icon={<QuestionCircleFilled />} name={shown.number}>
          {t('kiosk.unknown')}
        </Card>
      );
    case 'kept':
      return (
        <Card tone="warn" icon={<SaveFilled />} name={formatClock(shown.at).slice(0, 5)}>
          {t(link === 'away' ? 'kiosk.kept-here' : shown.isPin ? 'kiosk.pin-kept' : 'kiosk.kept')}
        </Card>
      );
    case 'wrong-pin':
      return (
        <Card tone="bad" icon={<QuestionCircleFilled />}>
          {t('kiosk.pin-wrong')}
        </Card>
      );
    case 'pins-paused':
      return (
        <Card tone="bad" icon={<ClockCircleFilled />}>
          {t('kiosk.pin-paused')}
        </Card>
      );
    case 'asked':
      return (
        <Card tone="good" icon={<CheckCircleFilled />}>
          {t('kiosk.check-sent')}
        </Card>
      );
    case 'doubtful':
      return (
        <Card tone="warn" icon={<ClockCircleFilled />}>
          {t('kiosk.doubtful')}
        </Card>
      );
    case 'unreadable':
      return (
        <Card tone="bad" icon={<CloseSquareFilled />}>
          {t('kiosk.unreadable')}
        </Card>
      );
    case 'not-taken':
      return (
        <Card tone="bad" icon={<CloseSquareFilled />}>
          {t('kiosk.not-taken')}
        </Card>
      );
    case 'not-kept':
      return (
        <Card tone="bad" icon={<CloseSquareFilled />}>
          {t('kiosk.not-kept')}
        </Card>
      );
  }
}

interface CardProps {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly icon: ReactNode;
  readonly photo?: string | null | undefined;
  readonly name?: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

function Card({ tone, icon, photo, name, aside, children }: CardProps) {
  return (
    <div className={`kiosk-card kiosk-${tone}`}>
      <span className="kiosk-icon row">
        {icon}
        {/* The name stands beside it. */}
        {photo && <img className="kiosk-photo" src={photo} alt="" />}
      </span>
      {name !== undefined && <strong className="kiosk-name">{name}</strong>}
      <span className="kiosk-said">{children}</span>
      {aside !== undefined && <span className="quiet">{aside}</span>}
    </div>
  );
}
