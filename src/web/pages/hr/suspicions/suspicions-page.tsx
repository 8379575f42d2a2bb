import { Radio } from 'antd';
import { useSearchParams } from 'react-router';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useSignedIn } from '../../../api/me.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { ListFoot } from '../../../parts/list-foot.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { NotPermitted } from '../../not-permitted.js';
import { outcomeNames } from './outcome-names.js';
import { SuspicionRow, type Suspicion } from './suspicion-row.js';

const ReviewSuspicion = lazily(async () => (await import('./review-suspicion.js')).ReviewSuspicion);

/** What every answer of the page hangs under. */
const SUSPICIONS = ['suspicions'];
const STATE = 'trang-thai';
const REVIEWED = 'da-xem';

/** Scans of one badge at two distant readers within minutes: questions to be looked into by a person, never conclusions. */
export function SuspicionsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const state = parameters.get(STATE) === REVIEWED ? 'reviewed' : 'open';
  if (!permissions.includes('conduct:read')) return <NotPermitted title={t('suspicion.title')} />;
  return (
    <>
      <PageHeading title={t('suspicion.title')} />
      <p className="quiet">{t('suspicion.text')}</p>
      <Radio.Group
        aria-label={t('suspicion.state')}
        optionType="button"
        value={state}
        options={[
          { value: 'open', label: t('suspicion.open') },
          { value: 'reviewed', label: t('suspicion.reviewed') },
        ]}
        onChange={({ target }) =>
          setParameters(target.value === 'reviewed' ? { [STATE]: REVIEWED } : {}, { replace: true })
        }
      />
      <Suspicions state={state} mayReview={permissions.includes('conduct:report')} />
    </>
  );
}

function Suspicions({ state, mayReview }: { state: 'open' | 'reviewed'; mayReview: boolean }) {
  const t = useTranslate();
  const reviewing = useDialog<Suspicion>();
  const { items, error, retry, isOld, more } = useCursorPages([...SUSPICIONS, state], (next) =>
    answerOf(api.GET('/api/v1/badge-suspicions', { params: { query: { state, ...next } } })),
  );
  return (
    <Section title={t(state === 'open' ? 'suspicion.open' : 'suspicion.reviewed')}>
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t(state === 'open' ? 'suspicion.none-open' : 'suspicion.none-reviewed')}>
          {t(state === 'open' ? 'suspicion.none-open-text' : 'suspicion.none-reviewed-text')}
        </Empty>
      ) : (
        <div className="stack" aria-busy={isOld}>
          <ul className="plain-list ruled">
            {items.map((each) => (
              <SuspicionRow
                key={each.id}
                suspicion={each}
                onReview={mayReview && each.outcome === null ? () => reviewing.show(each) : undefined}
              />
            ))}
          </ul>
          <ListFoot
            more={more}
            name={t('suspicion.title')}
            columns={(words) => [
              [t('people.name'), ({ fullName }) => fullName],
              [t('people.code'), ({ employeeCode }) => employeeCode],
              [t('people.unit'), ({ unitName }) => unitName],
              [words.t('save.date'), ({ date }) => ({ date })],
              [`${words.t('save.at')} 1`, ({ firstAt }) => ({ at: firstAt })],
              [`${words.t('save.place')} 1`, (each) => `${each.firstUnitName} · ${each.firstDevice}`],
              [`${words.t('save.at')} 2`, ({ secondAt }) => ({ at: secondAt })],
              [`${words.t('save.place')} 2`, (each) => `${each.secondUnitName} · ${each.secondDevice}`],
              [words.t('save.decision'), ({ outcome }) => outcome && t(outcomeNames[outcome])],
              [t('common.reason'), ({ reason }) => reason],
              [words.t('save.decided-by'), ({ reviewedBy }) => reviewedBy],
            ]}
          />
        </div>
      )}
      {reviewing.target !== null && (
        <ReviewSuspicion
          open={reviewing.open}
          suspicion={reviewing.target}
          queryKey={SUSPICIONS}
          onClose={reviewing.close}
        />
      )}
    </Section>
  );
}
