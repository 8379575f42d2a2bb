import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Waiting } from '../../../parts/waiting.js';
import { unreproducibleQuery, type ClosingDetail } from './closing-queries.js';
import { DaysWithoutInputs } from './days-without-inputs.js';

/** More people take longer than somebody waits who has not asked for it. */
const MOST_PEOPLE = 1000;

/** Before a month is sealed: which of its days nobody will be able to compute again. */
export function UnreproduciblePart({ closing: { id, people } }: { closing: ClosingDetail }) {
  const t = useTranslate();
  const [asked, setAsked] = useState(people.count <= MOST_PEOPLE);
  const { data, error, refetch } = useQuery({ ...unreproducibleQuery(id), enabled: asked });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  return (
    <section className="stack-close" aria-live="polite">
      <h3>{t('hr-seal.bare-title')}</h3>
      {!asked ? (
        <div>
          <Button onClick={() => setAsked(true)}>{t('hr-seal.bare-ask')}</Button>
        </div>
      ) : !data ? (
        <Waiting />
      ) : data.count === 0 ? (
        <p className="quiet">{t('hr-seal.bare-none')}</p>
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t('hr-seal.bare', { count: data.count })}
          description={
            <>
              <p>{t('hr-seal.bare-text')}</p>
              <DaysWithoutInputs days={data.named} count={data.count} />
            </>
          }
        />
      )}
    </section>
  );
}
