import type { GateReport } from '../../devices/gate/gate-report.js';
import { readWhole } from '../../devices/gate/whole-file.js';
import { StartError } from '../platform/errors/start-error.js';
import { runningGateFile } from './running-gate.js';

const TIMEOUT_MS = 5_000;

/** Asks the gate that runs on this machine. @throws StartError when none runs with this folder or it may not be read */
export async function readGateStatus(folder: string): Promise<GateReport> {
  const none = `Chưa có cổng nào chạy với thư mục ${folder}. / No gate runs with this folder.`;
  const found = (await readWhole(runningGateFile(folder)).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code !== 'EACCES') throw cause;
    const sentence = `Không có quyền đọc thư mục ${folder}. Hãy chạy bằng tài khoản của cổng. / Not permitted: run as the gate's user.`;
    throw new StartError(sentence, { cause });
  })) as { port?: number } | undefined;
  if (found?.port === undefined) throw new StartError(none);
  try {
    const response = await fetch(`http://127.0.0.1:${found.port}/status`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return (await response.json()) as GateReport;
  } catch (cause) {
    throw new StartError(none, { cause });
  }
}
