import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { EnrolmentCode } from './enrolment-code.js';

/** Gets the short code with which the machine at the door becomes this gate. */
export function GateEnrolment({ id, isEnrolled }: { id: string; isEnrolled: boolean }) {
  const t = useTranslate();
  const issue = useMutation({
    mutationFn: async () => {
      const answer = await answerOf(
        api.POST('/api/v1/gates/{id}/enrolment-code', { params: { path: { id } } }),
      );
      return { ...answer, issuedAt: Date.now() };
    },
  });
  return (
    <Section title={t('enrolment.title')}>
      <p className="quiet">{t(isEnrolled ? 'enrolment.again' : 'enrolment.text')}</p>
      <RefusalAlert error={issue.error} />
      {issue.data && <EnrolmentCode key={issue.data.code} {...issue.data} />}
      <div>
        <Button
          type={isEnrolled || issue.data ? 'default' : 'primary'}
          loading={issue.isPending}
          onClick={() => issue.mutate()}
        >
          {t(issue.data ? 'enrolment.another' : 'enrolment.issue')}
        </Button>
      </div>
    </Section>
  );
}
