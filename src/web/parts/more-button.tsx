import { Button } from 'antd';
import { useTranslate } from '../i18n/language.js';

/** Loads the next page of a list, while there is one. */
export function MoreButton({
  hasNextPage,
  isFetchingNextPage,
  fetchNextPage,
}: {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}) {
  const t = useTranslate();
  if (!hasNextPage) return null;
  return (
    <div className="row more">
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('common.more')}
      </Button>
    </div>
  );
}
