import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { readDate } from '../../../i18n/read-moment.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { UnitField } from '../../../parts/unit-field.js';
import { addDays } from '../../me/month-grid.js';
import { HR } from '../hr-queries.js';
import { PatternFields } from './pattern-fields.js';
import { patternOf, shapeOf, valuesOf, type PatternValues } from './pattern-values.js';
import type { Reception } from './schedules-queries.js';

/** Reception hours of a unit from a day on; a stored one keeps its unit, and changes from the day that is typed. */
export function ReceptionDialog({
  open,
  reception,
  onClose,
}: {
  open: boolean;
  reception: Reception | null;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const [shape, setShape] = useState(shapeOf(reception));
  const put = async (values: PatternValues): Promise<void> => {
    const last = readDate(values.until ?? '');
    const body = {
      ...patternOf(values, shape),
      unitId: reception?.unitId ?? values.unitId ?? '',
      from: readDate(values.from ?? '') ?? '',
      until: last === null ? null : addDays(last, 1),
    };
    await answerOf(api.PUT('/api/v1/reception-hours', { body }));
    await client.invalidateQueries({ queryKey: HR });
  };
  const initial = reception && {
    ...valuesOf(reception),
    from: formatCivilDate(reception.from),
    until: reception.until === null ? '' : formatCivilDate(addDays(reception.until, -1)),
  };
  return (
    <FormDialog<PatternValues>
      open={open}
      title={reception === null ? t('lich.reception-add') : t('lich.change-of', { name: reception.unitName })}
      submit={t('common.save')}
      {...(initial && { initial })}
      onClose={onClose}
      onSubmit={put}
    >
      <p className="quiet">{t('lich.reception-from')}</p>
      {reception === null && <UnitField />}
      <div className="pair">
        <MomentField name="from" label={t('lich.first-day')} />
        <MomentField name="until" label={t('lich.last-day')} isOptional />
      </div>
      <PatternFields shape={shape} onShape={setShape} />
    </FormDialog>
  );
}
