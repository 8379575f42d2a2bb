import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { useDialog } from '../../parts/use-dialog.js';
import { queryOf, type QuarantineFilters } from './quarantine-filters.js';
import { QUARANTINE } from './quarantined-scans.js';
import { lazily } from '../../parts/lazily.js';

const ShiftDialog = lazily(async () => (await import('./shift-dialog.js')).ShiftDialog);

const LOOKED_AT = 200;

/** Settles all open scans of a device and interval with one offset. */
export function ShiftScans({ filters }: { filters: QuarantineFilters }) {
  const t = useTranslate();
  const client = useQueryClient();
  const dialog = useDialog<true>();
  const [settled, setSettled] = useState<number | null>(null);
  const query = { ...queryOf({ ...filters, state: 'open' }), limit: LOOKED_AT };
  const { data } = useQuery({
    queryKey: [...QUARANTINE, 'to-shift', query],
    queryFn: () => answerOf(api.GET('/api/v1/scans/quarantine', { params: { query } })),
  });
  const open = data?.items ?? [];
  return (
    <div className="row">
      {settled !== null && (
        <Alert type="success" showIcon role="status" title={t('shift.done', { count: settled })} />
      )}
      <Button
        type="primary"
        disabled={open.length === 0}
        onClick={() => {
          setSettled(null);
          dialog.show(true);
        }}
      >
        {t('shift.open')}
      </Button>
      {dialog.target !== null && (
        <ShiftDialog
          open={dialog.open}
          scans={open}
          deviceId={filters.deviceId}
          onClose={dialog.close}
          onSettled={async (count) => {
            setSettled(count);
            await client.invalidateQueries({ queryKey: QUARANTINE });
          }}
        />
      )}
    </div>
  );
}
