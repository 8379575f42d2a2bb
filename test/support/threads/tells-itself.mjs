/** A workbook's thread whose workbooks say which thread made them; an order without model fails, an endless one is never answered. */
import { parentPort, threadId } from 'node:worker_threads';

parentPort.on('message', ({ order }) => {
  if (order === undefined) return;
  if (order.model === null) return parentPort.postMessage({ error: new Error('nothing to lay out') });
  if (order.model.endless) return;
  parentPort.postMessage({ bytes: new Uint8Array([threadId]) });
});
