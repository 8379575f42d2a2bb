import { parentPort } from 'node:worker_threads';

// A thread that gets its order, and ends in the middle of the work.
parentPort.once('message', () => {
  parentPort.postMessage('more');
  parentPort.once('message', () => process.exit(9));
});
