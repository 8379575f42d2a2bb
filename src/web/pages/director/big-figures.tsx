import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import MinusOutlined from '@ant-design/icons/MinusOutlined';
import { formatNumber } from '../../i18n/format-number.js';
import { shownShare } from '../../i18n/format-share.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { StatusMark, type Tone } from '../../parts/status-mark.js';
import type { MonthOf } from './director-queries.js';
import { figureChange, type FigureChange } from './figure-change.js';
import { figureKinds, type FigureKind } from './figures.js';
import { useFigureText } from './use-figure-text.js';

/** What of one month counts most, each figure beside those of the month before and of the same month a year ago. */
export function BigFigures({
  now,
  before,
  yearAgo,
}: {
  now: MonthOf;
  before: MonthOf | undefined;
  yearAgo: MonthOf | undefined;
}) {
  return (
    <ul className="plain-list big-figures">
      {figureKinds.map((kind) => (
        <BigFigure key={kind.id} kind={kind} now={now} before={before} yearAgo={yearAgo} />
      ))}
    </ul>
  );
}

function BigFigure({
  kind,
  now,
  before,
  yearAgo,
}: {
  kind: FigureKind;
  now: MonthOf;
  before: MonthOf | undefined;
  yearAgo: MonthOf | undefined;
}) {
  const t = useTranslate();
  const text = useFigureText();
  const of = (month: MonthOf | undefined): number | null => (month === undefined ? null : kind.of(month));
  const value = of(now);
  // What two figures differ by is read off what is shown of them.
  const read = (figure: number | null): number | null =>
    figure === null || !kind.isShare ? figure : shownShare(figure);
  return (
    <li className="panel stack-close">
      <span className="quiet">{t(kind.name)}</span>
      <strong className="big-figure">{text(value, kind.isShare)}</strong>
      <Change kind={kind} change={figureChange(read(value), read(of(before)), kind.better)} />
      {of(before) !== null && (
        <span className="quiet">{t('director.month-before', { value: text(of(before), kind.isShare) })}</span>
      )}
      {of(yearAgo) !== null && (
        <span className="quiet">{t('director.year-ago', { value: text(of(yearAgo), kind.isShare) })}</span>
      )}
    </li>
  );
}

const icons = { up: <ArrowUpOutlined />, down: <ArrowDownOutlined />, same: <MinusOutlined /> };
const POINTS = 100;

function Change({ kind, change }: { kind: FigureKind; change: FigureChange | null }) {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  if (change === null) return <span className="quiet">{t('director.nothing-before')}</span>;
  const tone: Tone = change.isGood === null ? 'off' : change.isGood ? 'good' : 'bad';
  const by = kind.isShare
    ? t('director.points', { count: formatNumber(Math.round(change.by * POINTS * 10) / 10, language) })
    : formatNumber(change.by, language);
  const words = {
    up: t('director.up', { by }),
    down: t('director.down', { by }),
    same: t('director.same'),
  };
  return (
    <span>
      <StatusMark tone={tone} icon={icons[change.direction]}>
        {words[change.direction]}
      </StatusMark>
    </span>
  );
}
