import BellOutlined from '@ant-design/icons/BellOutlined';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useTranslate } from '../i18n/language.js';
import { DECISIONS } from '../pages/decisions/decisions-queries.js';
import { MINE, unreadQuery } from '../pages/me/queries.js';

const PATH = '/me/thong-bao';

/** How many notices are unread, and the way to them. */
export function NoticesBell() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  useNewsElsewhere(data?.unread);
  const name = unread === 0 ? t('my-notices.title') : t('my-notices.unread', { count: unread });
  return (
    <Button
      type="text"
      icon={<BellOutlined />}
      title={name}
      aria-label={name}
      href={PATH}
      onClick={(event) => {
        event.preventDefault();
        void navigate(PATH);
      }}
    >
      {unread > 0 && <span className="count">{unread > 99 ? '99+' : unread}</span>}
    </Button>
  );
}

/** Somebody was told something: what the pages show is asked for anew, so that nobody has to load them again. */
function useNewsElsewhere(unread: number | undefined): void {
  const client = useQueryClient();
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    const isNews = unread !== undefined && before.current !== undefined && unread > before.current;
    before.current = unread;
    if (!isNews) return;
    void client.invalidateQueries({ queryKey: MINE });
    void client.invalidateQueries({ queryKey: DECISIONS });
  }, [unread, client]);
}
