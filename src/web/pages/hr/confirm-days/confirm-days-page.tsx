import { Radio } from 'antd';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { SearchField } from '../../../parts/search-field.js';
import { Section } from '../../../parts/section.js';
import { MonthSwitch } from '../../me/month-switch.js';
import { NotPermitted } from '../../not-permitted.js';
import { useAddress } from '../staff/use-address.js';
import { UnitFilter } from '../unit-filter.js';
import { DaysToConfirm } from './days-to-confirm.js';

const SAID = 'da';

/** Days of people of whom no reader is asked: the head says of each whether it was worked. */
export function ConfirmDaysPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [said, change] = useAddress({ month: 'thang', state: 'xem', unitId: 'don-vi', text: 'q' });
  if (!permissions.includes('attendance:read')) return <NotPermitted title={t('day-word.title')} />;
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(said.month ?? '') ? (said.month ?? '') : todayAt().slice(0, 7);
  const state = said.state === SAID ? 'said' : 'waiting';
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('day-word.title')} />
        <MonthSwitch month={month} onChange={(other) => change({ month: other })} />
      </div>
      <p className="quiet">{t('day-word.text')}</p>
      <Radio.Group
        aria-label={t('papers.state')}
        optionType="button"
        value={state}
        options={[
          { value: 'waiting', label: t('day-word.waiting') },
          { value: 'said', label: t('day-word.said') },
        ]}
        onChange={({ target }) => change({ state: target.value === 'said' ? SAID : null })}
      />
      <div className="filters" role="search">
        <SearchField
          label={t('people.search')}
          example={t('people.search-example')}
          search={said.text ?? ''}
          onSearch={(text) => change({ text })}
        />
        <UnitFilter unitId={said.unitId} onChange={(unitId) => change({ unitId })} />
      </div>
      <Section title={t(state === 'said' ? 'day-word.said' : 'day-word.waiting')}>
        <DaysToConfirm
          key={`${month} ${state}`}
          month={month}
          state={state}
          unitId={said.unitId}
          text={said.text ?? ''}
        />
      </Section>
    </>
  );
}
