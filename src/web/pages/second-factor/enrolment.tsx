import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { ConfirmCode } from './confirm-code.js';
import './second-factor.css';

/** `data:` keeps the picture out of the document: an SVG in an <img> runs no script. */
const pictureOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** In groups of four, as people read such a thing aloud. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** Offers a new secret, as picture and as text, and asks for a first code of it. */
export function Enrolment() {
  const t = useTranslate();
  // Each request makes a new secret and forgets the one before, so it is asked for once only.
  const { data, error, refetch } = useQuery({
    queryKey: ['second-factor-offer'],
    queryFn: () => answerOf(api.POST('/api/v1/me/second-factor')),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <ol className="numbered">
      <li>{t('second-factor.install')}</li>
      <li>
        {t('second-factor.scan')}
        <img className="qr" src={pictureOf(data.qrCode)} alt={t('second-factor.picture')} />
        <span className="stack-close">
          <span className="quiet">{t('second-factor.type')}</span>
          <code className="secret">{grouped(data.secret)}</code>
          <a href={data.address}>{t('second-factor.same-device')}</a>
        </span>
      </li>
      <li>
        {t('second-factor.confirm')}
        <ConfirmCode />
      </li>
    </ol>
  );
}
