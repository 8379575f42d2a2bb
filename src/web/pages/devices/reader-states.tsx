import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined';
import LockFilled from '@ant-design/icons/LockFilled';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../i18n/catalogue.js';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark, type Tone } from '../../parts/status-mark.js';
import type { GateReader } from './queries.js';

interface Look {
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly name: MessageKey;
}

/** Each state has a shape of its own. */
const looks: Readonly<Record<NonNullable<GateReader['state']>, Look>> = {
  ready: { tone: 'good', icon: <CheckCircleFilled />, name: 'reader.ready' },
  opening: { tone: 'warn', icon: <SyncOutlined />, name: 'reader.opening' },
  absent: { tone: 'bad', icon: <MinusCircleOutlined />, name: 'reader.absent' },
  lost: { tone: 'bad', icon: <DisconnectOutlined />, name: 'reader.lost' },
  denied: { tone: 'bad', icon: <LockFilled />, name: 'reader.denied' },
};
const unknown: Look = { tone: 'off', icon: <QuestionCircleOutlined />, name: 'reader.not-reported' };

/** How a reader stands; nothing is known of one whose gate is not heard. */
export function ReaderMark({ state, isHeard }: { state: GateReader['state']; isHeard: boolean }) {
  const t = useTranslate();
  const { tone, icon, name } = state === null || !isHeard ? unknown : looks[state];
  return (
    <StatusMark tone={tone} icon={icon}>
      {t(state !== null && !isHeard ? 'reader.not-heard' : name)}
    </StatusMark>
  );
}
