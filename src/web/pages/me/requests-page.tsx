import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { PageHeading } from '../../layout/page-heading.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Balances } from './balances.js';
import { OwnRequests } from './own-requests.js';
import type { FiledRequest } from './request-dialog.js';

const RequestDialog = lazily(async () => (await import('./request-dialog.js')).RequestDialog);

/** What the person asks for, where it stands, and how much leave there is. */
export function RequestsPage() {
  const t = useTranslate();
  const both = useBoth();
  const asking = useDialog<true>();
  const [filed, setFiled] = useState<FiledRequest | null>(null);
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('my-requests.title')} />
        <Button
          type="primary"
          onClick={() => {
            setFiled(null);
            asking.show(true);
          }}
        >
          {t('my-requests.ask')}
        </Button>
      </div>
      {filed !== null && (
        <Alert
          type={filed.warnings.length > 0 ? 'warning' : 'success'}
          showIcon
          role="status"
          title={t('my-requests.filed')}
          {...(filed.warnings.length > 0 && {
            description: filed.warnings.map(({ code, vi, en }) => <p key={code}>{both(vi, en)}</p>),
          })}
        />
      )}
      <Balances />
      <OwnRequests />
      {asking.target !== null && (
        <RequestDialog open={asking.open} onClose={asking.close} onFiled={setFiled} />
      )}
    </>
  );
}
