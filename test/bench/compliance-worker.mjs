import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compliance in a process of its own; `ask` does one step there, `end` waits until it has gone. */
export async function startCompliance(database) {
  const child = fork(fileURLToPath(new URL('./compliance-child.mjs', import.meta.url)), {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: database.runtimeUrl,
      CONGVU_DATA_DIR: `${database.folder}/worker`,
      CONGVU_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
  });
  const answer = () =>
    new Promise((resolve, reject) => {
      const gone = (code) => reject(new Error(`compliance ended with ${code}`));
      child.once('exit', gone);
      child.once('message', (message) => {
        child.off('exit', gone);
        resolve(message);
      });
    });
  await answer();
  return {
    ask: (step, input = {}) => {
      const told = answer();
      child.send({ step, input });
      return told;
    },
    end: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.send({ step: 'end' });
      }),
  };
}
