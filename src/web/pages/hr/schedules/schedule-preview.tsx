import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { MonthSwitch } from '../../me/month-switch.js';
import { UnitFilter } from '../unit-filter.js';
import { PreviewAnswer } from './preview-answer.js';
import type { Draft } from './schedules-queries.js';

interface Asked {
  readonly month: string;
  readonly unitId: string;
  readonly draft: Draft | null;
  readonly revision: number;
}

/**
 * Who works when in a month of a unit: as it is saved, at once; or with a draft, when it is asked for. A draft that changed since is not
 * what is shown, and the preview says so.
 */
export function SchedulePreview({
  firstUnit,
  draft,
  revision = 0,
}: {
  firstUnit: string | null;
  draft?: (month: string, unitId: string) => Promise<Draft | null>;
  revision?: number;
}) {
  const t = useTranslate();
  const [month, setMonth] = useState(todayAt().slice(0, 7));
  const [chosen, setUnit] = useState<string | null | undefined>(undefined);
  const unitId = chosen === undefined ? firstUnit : chosen;
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async (nextMonth: string, nextUnit: string | null): Promise<void> => {
    if (!draft || nextUnit === null) return;
    const drafted = await draft(nextMonth, nextUnit);
    if (drafted !== null) setAsked({ month: nextMonth, unitId: nextUnit, draft: drafted, revision });
  };
  const again = (nextMonth: string, nextUnit: string | null): void => {
    setMonth(nextMonth);
    setUnit(nextUnit);
    if (asked) void ask(nextMonth, nextUnit);
  };
  const shown: Asked | null = draft ? asked : unitId === null ? null : { month, unitId, draft: null, revision };
  return (
    <div className="stack">
      <div className="row preview-asks">
        <UnitFilter unitId={unitId} onChange={(next) => again(month, next)} />
        <MonthSwitch month={month} onChange={(next) => again(next, unitId)} />
        {draft && (
          <Button disabled={unitId === null} onClick={() => void ask(month, unitId)}>
            {t('lich.preview-ask')}
          </Button>
        )}
      </div>
      {unitId === null && <p className="quiet">{t('lich.preview-unit')}</p>}
      {shown && shown.revision !== revision && <Alert type="warning" showIcon title={t('lich.preview-old')} />}
      {shown && unitId !== null && (
        <PreviewAnswer month={shown.month} unitId={shown.unitId} draft={shown.draft} />
      )}
    </div>
  );
} // prettier-ignore
