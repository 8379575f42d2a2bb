import { COMMAND_HEADER } from '../../devices/gate/local-page.js';
import { readWhole } from '../../devices/gate/whole-file.js';
import { StartError } from '../platform/errors/start-error.js';
import { runningGateFile } from './running-gate.js';

const TIMEOUT_MS = 5_000;

/** Asks the gate that runs on this machine. @throws StartError when none runs with this folder or it may not be read */
export async function askRunningGate<T>(
  folder: string,
  path: string,
  method: 'GET' | 'POST' = 'GET',
): Promise<T> {
  const none = `Chưa có cổng nào chạy với thư mục ${folder}. / No gate runs with this folder.`;
  const found = (await readWhole(runningGateFile(folder)).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code !== 'EACCES') throw cause;
    const sentence = `Không có quyền đọc thư mục ${folder}. Hãy chạy bằng tài khoản của cổng. / Not permitted: run as the gate's user.`;
    throw new StartError(sentence, { cause });
  })) as { port?: number } | undefined;
  if (found?.port === undefined) throw new StartError(none);
  try {
    const response = await fetch(`http://127.0.0.1:${found.port}${path}`, {
      method,
      headers: { [COMMAND_HEADER]: '1' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()) as T;
  } catch (cause) {
    throw new StartError(none, { cause });
  }
}
