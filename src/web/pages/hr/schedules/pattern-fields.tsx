import { Button, Form, Radio } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { CycleFields } from './cycle-fields.js';
import { withoutSeason, type PatternShape, type PatternValues } from './pattern-values.js';
import { SeasonFields } from './season-fields.js';
import { WeekFields } from './week-fields.js';
import { weekdayKeys } from './weekday-keys.js';

const MOST_SEASONS = 12;

/** When: hours of the weekdays with seasons, or a cycle of days. */
export function PatternFields({
  shape,
  onShape,
}: {
  shape: PatternShape;
  onShape: (shape: PatternShape) => void;
}) {
  const t = useTranslate();
  const form = Form.useFormInstance<PatternValues>();
  const { kind, seasons, cycleDays } = shape;
  const valuesNow = (): PatternValues => form.getFieldsValue(true) as PatternValues;
  const addSeason = (): void => {
    const now = valuesNow();
    const prefix = `seasons[${seasons}].`;
    form.setFieldsValue({
      [`${prefix}from`]: '',
      [`${prefix}until`]: '',
      ...Object.fromEntries(weekdayKeys.map((key) => [`${prefix}sessions.${key}`, now[`sessions.${key}`]])),
    });
    onShape({ ...shape, seasons: seasons + 1 });
  };
  const removeSeason = (index: number): void => {
    form.setFieldsValue(withoutSeason(valuesNow(), index));
    onShape({ ...shape, seasons: seasons - 1 });
  };
  return (
    <div className="stack">
      <Radio.Group
        aria-label={t('lich.kind')}
        value={kind}
        onChange={({ target }) => onShape({ ...shape, kind: target.value as PatternShape['kind'] })}
        options={[
          { value: 'week', label: t('lich.kind-week') },
          { value: 'cycle', label: t('lich.kind-cycle') },
        ]}
      />
      <p className="quiet">{t('lich.hours-hint')}</p>
      {kind === 'cycle' ? (
        <CycleFields days={cycleDays} onDays={(days) => onShape({ ...shape, cycleDays: days })} />
      ) : (
        <>
          <WeekFields prefix="sessions." />
          {Array.from({ length: seasons }, (_season, index) => (
            <SeasonFields key={index} index={index} onRemove={() => removeSeason(index)} />
          ))}
          <div className="row">
            <Button disabled={seasons >= MOST_SEASONS} onClick={addSeason}>
              {t('lich.season-add')}
            </Button>
            <span className="quiet">{t('lich.season-hint')}</span>
          </div>
        </>
      )}
    </div>
  );
}
