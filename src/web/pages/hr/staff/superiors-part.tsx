import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { usePeriod } from '../../../i18n/use-period.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { SearchField } from '../../../parts/search-field.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { SUPERIORS, type Superior } from './staff-queries.js';
import { fitsWords } from './fits-words.js';
import { SaveItems } from '../../../parts/save-items.js';
import type { Columns } from '../../../parts/save/columns.js';

const NameSuperior = lazily(async () => (await import('./name-superior.js')).NameSuperior);
const TakeBack = lazily(async () => (await import('./take-back.js')).TakeBack);

const columns: Columns<Superior> = ({ t }) => [
  [t('people.unit'), ({ unitName }) => unitName],
  [t('hr-superiors.person'), ({ employeeName }) => employeeName],
  [t('hr-superiors.decides'), ({ superiorName }) => superiorName],
  [t('hr-superiors.substitute'), ({ substitute }) => (substitute ? t('save.yes') : null)],
  [t('save.from'), ({ from }) => ({ date: from })],
  [t('save.until'), ({ until }) => until && { date: until }],
  [t('save.document'), ({ document }) => document],
  [t('save.who'), ({ namedBy }) => namedBy],
  [t('save.at'), ({ namedAt }) => ({ at: namedAt })],
];

/** Who heads which unit, or is named for one person; substitutes stand beside. */
export function SuperiorsPart() {
  const t = useTranslate();
  const client = useQueryClient();
  const naming = useDialog<true>();
  const removing = useDialog<Superior>();
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: SUPERIORS,
    queryFn: () => answerOf(api.GET('/api/v1/superiors')),
  });
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: SUPERIORS });
  const whomOf = ({ unitName, employeeName }: Superior): string => unitName ?? employeeName ?? '';
  const shown = (data?.items ?? []).filter((item) => fitsWords(`${whomOf(item)} ${item.superiorName}`, typed));
  return (
    <Section
      title={t('hr-superiors.heads')}
      actions={<Button type="primary" onClick={() => naming.show(true)}>{t('hr-superiors.name')}</Button>}
    >
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('hr-superiors.none')}>{t('hr-superiors.none-text')}</Empty>
      ) : (
        <>
          {data.items.length > 5 && <SearchField label={t('hr-superiors.search')} search={typed} onSearch={setTyped} />}
          {shown.length === 0 && <Empty title={t('hr-superiors.none-found')} />}
          <ul className="plain-list ruled">
            {shown.map((item) => (
              <SuperiorRow key={item.id} item={item} whom={whomOf(item)} onRemove={() => removing.show(item)} />
            ))}
          </ul>
          <SaveItems name={t('hr-superiors.heads')} items={shown} columns={columns} />
        </>
      )}
      {naming.target !== null && <NameSuperior open={naming.open} onClose={naming.close} onNamed={changed} />}
      {removing.target !== null && (
        <TakeBack
          open={removing.open}
          title={t('hr-superiors.remove-of', { name: `${removing.target.superiorName}, ${whomOf(removing.target)}` })}
          text={t('hr-superiors.remove-effect')}
          onClose={removing.close}
          onTakeBack={async () => {
            const id = removing.target?.id ?? '';
            await answerOf(api.DELETE('/api/v1/superiors/{id}', { params: { path: { id } } }));
            await changed();
          }}
        />
      )}
    </Section>
  );
} // prettier-ignore

function SuperiorRow({ item, whom, onRemove }: { item: Superior; whom: string; onRemove: () => void }) {
  const t = useTranslate();
  const period = usePeriod();
  const { superiorName, substitute, unitName, from, until, document, namedBy } = item;
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{whom}</strong>
          {unitName === null && <span className="chip">{t('hr-superiors.one-person')}</span>}
        </span>
        <span>
          {t(substitute ? 'hr-superiors.substitute-is' : 'hr-superiors.head-is', { name: superiorName })}
        </span>
        <span className="quiet">
          {[
            period({ from, until }, formatCivilDate),
            document === null ? null : t('hr-day.document', { document }),
            t('hr-superiors.named-by', { who: namedBy }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </span>
      <Button
        aria-label={t('hr-superiors.remove-of', { name: `${superiorName}, ${whom}` })}
        onClick={onRemove}
      >
        {t('common.remove')}
      </Button>
    </li>
  );
}
