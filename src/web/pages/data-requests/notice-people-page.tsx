import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { useAddress } from '../hr/staff/use-address.js';
import { NotPermitted } from '../not-permitted.js';
import { dataNoticesQuery, type DataNotice } from './data-notices-query.js';
import { HeardPeople, MissingPeople } from './notice-people.js';

const EnterSigned = lazily(async () => (await import('./enter-signed.js')).EnterSigned);

const HEARD = 'da';

/** Who has acknowledged one version of the notice about attendance data, and who has not yet. */
export function NoticePeoplePage() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { permissions } = useSignedIn();
  const mayRead = permissions.includes('data-notices:read');
  const { data, error, refetch } = useQuery({ ...dataNoticesQuery, enabled: mayRead });
  if (!mayRead) return <NotPermitted title={t('data-notices.title')} />;
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const notice = data.items.find((each) => each.id === id && each.status === 'approved');
  return (
    <>
      <p>
        <Link to="/thong-bao-du-lieu">{t('notice-people.back')}</Link>
      </p>
      {notice === undefined ? (
        <Empty title={t('notice-people.gone')}>{t('notice-people.gone-text')}</Empty>
      ) : (
        <People notice={notice} mayEnter={permissions.includes('data-notices:write')} />
      )}
    </>
  );
}

function People({ notice, mayEnter }: { notice: DataNotice; mayEnter: boolean }) {
  const t = useTranslate();
  const [entered, setEntered] = useState<number | null>(null);
  const entering = useDialog<true>();
  const [said, change] = useAddress({ state: 'xem' });
  const isHeard = said.state === HEARD;
  const about = [
    t('data-notices.version', { version: notice.version ?? '' }),
    notice.unitName ?? t('data-notices.everybody'),
    t('data-notices.from', { date: formatCivilDate(notice.validFrom) }),
  ];
  return (
    <>
      <PageHeading title={t('data-notices.title')} />
      <p>
        <strong>{about.join(' · ')}</strong>
      </p>
      <p className="quiet">{t('notice-people.text')}</p>
      <Radio.Group
        aria-label={t('papers.state')}
        optionType="button"
        value={isHeard}
        options={[
          { value: false, label: t('notice-people.missing') },
          { value: true, label: t('notice-people.heard') },
        ]}
        onChange={({ target }) => change({ state: target.value === true ? HEARD : null })}
      />
      <Section
        title={t(isHeard ? 'notice-people.heard' : 'notice-people.missing')}
        actions={mayEnter && <Button onClick={() => entering.show(true)}>{t('notice-people.enter')}</Button>}
      >
        {entered !== null && (
          <Alert
            type="success"
            showIcon
            role="status"
            title={t('notice-people.entered', { count: entered })}
          />
        )}
        {isHeard ? <HeardPeople noticeId={notice.id} /> : <MissingPeople noticeId={notice.id} />}
      </Section>
      {entering.target !== null && (
        <EnterSigned
          open={entering.open}
          noticeId={notice.id}
          onClose={entering.close}
          onEntered={setEntered}
        />
      )}
    </>
  );
}
