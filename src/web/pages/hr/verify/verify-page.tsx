import { Button, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { Empty } from '../../../parts/empty.js';
import { NotPermitted } from '../../not-permitted.js';
import { VerifiedCode } from './verified-code.js';

/** Sixteen hexadecimal digits, in fours or in one. */
const CODE = /^\s*[0-9a-f]{4}([-\s]?[0-9a-f]{4}){3}\s*$/i;

/** Whether a report that carries a `Mã kiểm chứng` tells what was sealed. The code stands in the address, so that it can be passed on. */
export function VerifyPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [search, setSearch] = useSearchParams();
  const code = (search.get('ma') ?? '').trim();
  if (!permissions.includes('closings:read')) return <NotPermitted title={t('verify.title')} />;
  return (
    <>
      <PageHeading title={t('verify.title')} />
      <p className="quiet">{t('verify.text')}</p>
      <div className="narrow-form">
        <Form<{ code: string }>
          key={code}
          layout="vertical"
          requiredMark={false}
          initialValues={{ code }}
          validateTrigger="onSubmit"
          onFinish={({ code: typed }) => setSearch({ ma: typed.trim() })}
        >
          <Form.Item
            name="code"
            label={t('verify.code')}
            rules={[{ required: true, pattern: CODE, message: t('verify.wrong-form') }]}
          >
            <Input autoComplete="off" spellCheck={false} placeholder="3FA9-C0D1-E2B4-7788" maxLength={40} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t('verify.submit')}
          </Button>
        </Form>
      </div>
      {code === '' ? (
        <Empty title={t('verify.none')}>{t('verify.none-text')}</Empty>
      ) : (
        <VerifiedCode code={code} />
      )}
    </>
  );
}
