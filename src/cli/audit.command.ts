import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { AuditSealer, type ChainHead } from '../modules/audit/audit-sealer.js';
import { print, withService } from './with-service.js';

/** `congvu audit verify`: checks that no audit entry was removed, edited or reordered. */
export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .description('the audit trail')
    .addHelpText('after', '\nExample:\n  congvu audit verify')
    .command('verify')
    .exitOverride()
    .description('check the chain of hashes over all audit entries and name what does not fit')
    .option('--heads <file>', 'heads noted outside the database, a JSON line each (audit-heads.jsonl)')
    .option('--json', 'one JSON line')
    .addHelpText('after', '\nExample:\n  congvu audit verify --heads data/audit-heads.jsonl')
    .action(async (options: { heads?: string; json?: boolean }) => {
      const heads = options.heads
        ? (await readFile(options.heads, 'utf8'))
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as ChainHead)
        : [];
      await withService('audit verify', async ({ services }) => {
        const sealer = services.get(AuditSealer);
        await sealer.seal();
        const report = await sealer.verify(heads);
        const faults = report.faults.map(
          (fault) => `  ${fault.kind}: entry ${fault.entryId}, link ${fault.seq ?? '-'}`,
        );
        const verdict = faults.length === 0 ? 'the chain is whole' : `${faults.length} fault(s)`;
        print(
          options.json,
          report,
          [`${report.entries} entries, ${report.sealed} sealed: ${verdict}`, ...faults].join('\n'),
        );
        if (faults.length > 0) process.exitCode = 1;
      });
    });
}
