import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { Section } from '../../../parts/section.js';
import { CorrectionList } from './correction-list.js';
import { useCorrections } from './use-corrections.js';

/** What was decided; it stays for ever, as do the scans it speaks of. */
export function CorrectionsDone() {
  const t = useTranslate();
  const [state, setState] = useState<'approved' | 'rejected'>('approved');
  return (
    <Section
      title={t('hr-mend.done')}
      actions={
        <Radio.Group
          optionType="button"
          value={state}
          aria-label={t('hr-mend.done')}
          options={[
            { value: 'approved', label: t('proposal.approved') },
            { value: 'rejected', label: t('proposal.rejected') },
          ]}
          onChange={({ target: { value } }) => setState(value as typeof state)}
        />
      }
    >
      <CorrectionList
        pages={useCorrections(state)}
        name={t('hr-mend.done')}
        empty={{ title: t('hr-mend.none-done'), text: t('hr-mend.none-done-text') }}
      />
    </Section>
  );
}
