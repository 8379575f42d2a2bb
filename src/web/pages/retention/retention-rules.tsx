import { Button } from 'antd';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { dataClasses, dataClassFates, type RetentionRule } from './retention-query.js';
import { usePeriodOfMonths } from './use-period-of-months.js';
import { lazily } from '../../parts/lazily.js';
import { SaveItems } from '../../parts/save-items.js';

const RuleDialog = lazily(async () => (await import('./rule-dialog.js')).RuleDialog);

const classes: readonly RetentionRule['dataClass'][] = ['scans', 'people'];

/** How long each class of data is kept, by which document. */
export function RetentionRules({ rules, mayWrite }: { rules: readonly RetentionRule[]; mayWrite: boolean }) {
  const t = useTranslate();
  const months = usePeriodOfMonths();
  const editing = useDialog<RetentionRule['dataClass']>();
  const ruleOf = (dataClass: RetentionRule['dataClass']): RetentionRule | null =>
    rules.find((rule) => rule.dataClass === dataClass) ?? null;
  return (
    <Section title={t('retention.rules')}>
      <ul className="plain-list ruled">
        {classes.map((dataClass) => {
          const rule = ruleOf(dataClass);
          const name = t(dataClasses[dataClass]);
          return (
            <li key={dataClass} className="row row-apart">
              <span className="stack-close">
                <span>
                  {name}: <strong>{rule === null ? t('retention.for-ever') : months(rule.months)}</strong>
                </span>
                <span className="quiet">
                  {rule === null
                    ? t('retention.no-rule')
                    : t('retention.set-by', {
                        document: rule.document,
                        who: rule.setBy,
                        at: formatInstant(rule.setAt),
                      })}
                </span>
                <span className="quiet">{t(dataClassFates[dataClass])}</span>
              </span>
              {mayWrite && (
                <Button
                  aria-label={t('retention.change-of', { name })}
                  onClick={() => editing.show(dataClass)}
                >
                  {t('common.change')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <SaveItems
        name={t('retention.rules')}
        items={rules}
        columns={(words) => [
          [words.t('save.kind'), ({ dataClass }) => t(dataClasses[dataClass])],
          [words.t('save.value'), (rule) => months(rule.months)],
          [words.t('save.document'), ({ document }) => document],
          [words.t('save.who'), ({ setBy }) => setBy],
          [words.t('save.at'), ({ setAt }) => ({ at: setAt })],
        ]}
      />
      {editing.target !== null && (
        <RuleDialog
          open={editing.open}
          dataClass={editing.target}
          rule={ruleOf(editing.target)}
          onClose={editing.close}
        />
      )}
    </Section>
  );
}
