/**
 * `npm run web:types` writes src/web/api-types.ts, the types of the API as the web client sees it, from the OpenAPI
 * document of the built service. With --check it writes nothing and ends with exit code 1 when the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiTypes } from './web-types/api-types.mjs';
import { ensureBuilt } from './prepare.mjs';
import { root, say } from './prepare/root.mjs';

const file = join(root, 'src', 'web', 'api-types.ts');

await ensureBuilt();
const types = await apiTypes();
if (!process.argv.includes('--check')) {
  writeFileSync(file, types);
  say('src/web/api-types.ts written');
} else if (readFileSync(file, 'utf8') !== types) {
  say('src/web/api-types.ts is not what the API says; run "npm run web:types" and commit it');
  process.exitCode = 1;
}
