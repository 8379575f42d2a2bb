import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { components } from '../../api-types.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { SaveItems } from '../../parts/save-items.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { signingsQuery } from './admin-queries.js';

const SetSigning = lazily(async () => (await import('./set-signing.js')).SetSigning);

type Signing = components['schemas']['SigningView'];

/** How the reports of units are headed and signed: who signs, at which place, which bodies stand at the head; each from a day on. */
export function Signings() {
  const t = useTranslate();
  const setting = useDialog<true>();
  const { data, error, refetch } = useQuery(signingsQuery);
  const wordsOf = ({ signer, place, issuerParent, issuer, abbreviation }: Signing): string =>
    [
      signer && t('admin-sign.signer-of', { signer: signer.replaceAll('/', ' / ') }),
      place && t('admin-sign.place-of', { place }),
      issuerParent && t('admin-sign.issuer-parent-of', { name: issuerParent }),
      issuer && t('admin-sign.issuer-of', { name: issuer }),
      abbreviation && t('admin-sign.abbreviation-of', { abbreviation }),
    ]
      .filter(Boolean)
      .join(' · ') || t('admin-sign.inherits');
  return (
    <Section
      title={t('admin-sign.title')}
      actions={<Button onClick={() => setting.show(true)}>{t('admin-sign.set')}</Button>}
    >
      <p className="quiet">{t('admin-sign.text')}</p>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('admin-sign.none')}>{t('admin-sign.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((each) => (
            <li key={each.id} className="stack-close">
              <strong className="record-title">
                {`${each.unitName} · ${t('admin-sign.from-of', { date: formatCivilDate(each.from) })}`}
              </strong>
              <span>{wordsOf(each)}</span>
              <span className="quiet">{each.setBy}</span>
            </li>
          ))}
        </ul>
      )}
      <SaveItems
        name={t('admin-sign.title')}
        items={data?.items ?? []}
        columns={(words) => [
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.from'), ({ from }) => ({ date: from })],
          [t('admin-sign.signer'), ({ signer }) => signer],
          [t('admin-sign.place'), ({ place }) => place],
          [t('admin-sign.issuer-parent'), ({ issuerParent }) => issuerParent],
          [t('admin-sign.issuer'), ({ issuer }) => issuer],
          [t('admin-sign.abbreviation'), ({ abbreviation }) => abbreviation],
          [words.t('save.who'), ({ setBy }) => setBy],
          [words.t('save.at'), ({ setAt }) => ({ at: setAt })],
        ]}
      />
      {setting.target !== null && <SetSigning open={setting.open} onClose={setting.close} />}
    </Section>
  );
}
