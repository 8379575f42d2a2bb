import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { ClosingCard } from '../hr/closing/closing-card.js';
import { closingsOfMonthQuery, type Closing } from '../hr/closing/closing-queries.js';
import { SaveItems } from '../../parts/save-items.js';
import { closingColumns } from '../hr/closing/closing-columns.js';

/** More than these are a list in which one is opened at a time. */
const MOST_OPEN = 1;

/** How far the closing of the month is: what is open, whom it waits for, and what can be done, reports among it. */
export function ClosingPart({ month }: { month: string }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(closingsOfMonthQuery(month));
  const [year = '', number = ''] = month.split('-');
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.items.length > MOST_OPEN) return <ClosingList closings={data.items} />;
  const [only] = data.items;
  if (only)
    return <ClosingCard closing={only} title={t('director.closing-title', { unit: only.unitName })} />;
  return (
    <Section title={t('hr.closing-title')}>
      <p>{t('director.not-opened', { month: number, year })}</p>
      <p>
        <Link to={`/hr/chot-thang?${new URLSearchParams({ thang: month })}`}>{t('director.to-closing')}</Link>
      </p>
    </Section>
  );
}

function ClosingList({ closings }: { closings: readonly Closing[] }) {
  const t = useTranslate();
  const both = useBoth();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const sealed = closings.filter(({ status }) => status === 'sealed').length;
  const opened = closings.find(({ id }) => id === openedId);
  return (
    <>
      <Section title={t('hr.closing-title')}>
        <p>{t('director.sealed-of', { sealed, count: closings.length })}</p>
        <ul className="plain-list ruled">
          {closings.map((closing) => (
            <li key={closing.id} className="row row-apart">
              <span className="record-title">{closing.unitName}</span>
              <span className="row">
                <span className="chip">{both(closing.statusVi, closing.statusEn)}</span>
                <Button
                  aria-expanded={closing.id === openedId}
                  aria-label={t('director.closing-of', { unit: closing.unitName })}
                  onClick={() => setOpenedId(closing.id === openedId ? null : closing.id)}
                >
                  {t('director.open-closing')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
        <SaveItems name={t('hr.closing-title')} items={closings} columns={closingColumns} />
      </Section>
      {opened && <ClosingCard closing={opened} />}
    </>
  );
}
