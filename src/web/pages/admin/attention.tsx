import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { Facts } from './admin-queries.js';

/** What needs a hand, each with the way to where it is mended; or that all is well. */
export function Attention({ facts, failed }: { facts: Facts; failed: number }) {
  const t = useTranslate();
  const lines: { readonly key: string; readonly text: ReactNode }[] = [];
  if (failed > 0)
    lines.push({
      key: 'failed',
      text: (
        <Link to="/admin/cong-viec?trang-thai=failed">{t('admin-attention.failed', { count: failed })}</Link>
      ),
    });
  if (!facts.mail.enabled)
    lines.push({ key: 'mail', text: <Link to="/admin/thu">{t('admin-attention.no-mail')}</Link> });
  if (facts.publicUrl === null) lines.push({ key: 'address', text: t('admin-attention.no-address') });
  if (!facts.jobsEnabled) lines.push({ key: 'jobs', text: t('admin-attention.no-jobs') });
  return (
    <Section title={t('admin-attention.title')}>
      {lines.length === 0 ? (
        <div>
          <StatusMark tone="good" icon={<CheckCircleFilled />}>
            {t('admin-attention.none')}
          </StatusMark>
        </div>
      ) : (
        <ul className="plain-list ruled">
          {lines.map(({ key, text }) => (
            <li key={key} className="attention">
              <ExclamationCircleFilled />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
