/** Notes the SHA-256 of new migrations: run it once when a migration lands; a noted one is never changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const list = 'test/architecture/landed-migrations.json';
const landed = JSON.parse(readFileSync(list, 'utf8'));
for (const name of readdirSync('migrations').filter((file) => file.endsWith('.ts'))) {
  landed[name] ??= createHash('sha256')
    .update(readFileSync(`migrations/${name}`))
    .digest('hex');
}
writeFileSync(list, `${JSON.stringify(landed, null, 2)}\n`);
