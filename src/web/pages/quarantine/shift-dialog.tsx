import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { useClockOffset } from '../../i18n/use-clock-offset.js';
import { proposedShift } from './proposed-shift.js';
import type { QuarantinedScan } from './quarantined-scans.js';
import { ShiftForm } from './shift-form.js';

/** Asks which device, interval and offset; says first how many scans that settles. */
export function ShiftDialog({
  open,
  scans,
  deviceId,
  onClose,
  onSettled,
}: {
  open: boolean;
  scans: readonly QuarantinedScan[];
  deviceId: string | null;
  onClose: () => void;
  onSettled: (count: number) => Promise<void>;
}) {
  const t = useTranslate();
  const clockOffset = useClockOffset();
  const devices = [...new Map(scans.map((scan) => [scan.deviceId, scan.deviceCode]))].map(
    ([value, label]) => ({ value, label }),
  );
  const first = deviceId ?? devices[0]?.value ?? '';
  const [aheadSeconds, setAheadSeconds] = useState<number | null>(null);
  const shown = aheadSeconds ?? proposedShift(scans, first)?.aheadSeconds ?? 0;
  return (
    <Modal
      open={open}
      title={t('shift.title', { offset: clockOffset(shown * 1000) })}
      onCancel={onClose}
      afterClose={() => setAheadSeconds(null)}
      footer={null}
      destroyOnHidden
    >
      <ShiftForm
        scans={scans}
        devices={devices}
        first={first}
        onOffset={setAheadSeconds}
        onClose={onClose}
        onSettled={onSettled}
      />
    </Modal>
  );
}
