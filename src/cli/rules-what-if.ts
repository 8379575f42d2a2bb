import type { Command } from 'commander';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { WhatIfService, type WhatIf } from '../modules/compliance/what-if/what-if.service.js';
import { RuleDraftsService } from '../modules/rules/rule-drafts.service.js';
import { monthArgument } from './arguments.js';
import { UsageError } from './usage-error.js';
import { print, withService } from './with-service.js';

interface WhatIfOptions {
  readonly month: string;
  readonly unit: string;
  readonly set: readonly string[];
  readonly proposal: readonly string[];
  readonly json?: boolean;
}

/** People named by one call; the totals are of all. */
const MOST_NAMED = 100;

/** `congvu rules what-if`: what values of rules would have changed in a past month; nothing is saved. */
export function addRulesWhatIf(group: Command): void {
  const several = (value: string, before: readonly string[]): string[] => [...before, value];
  group
    .command('what-if')
    .exitOverride()
    .description('say what values of rules would have changed in a past month of a unit; saves nothing')
    .requiredOption('--month <month>', 'a month that has begun', monthArgument)
    .requiredOption('--unit <code>', 'unit with all below it')
    .option('--set <path=value>', 'a value to try; several times for several', several, [])
    .option('--proposal <id>', 'a proposal that waits for a decision; several times for several', several, [])
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExample:\n  congvu rules what-if --month 2026-10 --unit TTHCC --set attendance.lateGraceMinutes=10',
    )
    .action(async ({ month, unit, set, proposal, json }: WhatIfOptions) => {
      if (set.length + proposal.length === 0)
        throw new UsageError('Name something to try: --set or --proposal.');
      await withService('rules what-if', async ({ services, caller }) => {
        const unitId = (await services.get(UnitsService).unitByCode(unit)).id;
        const drafts = services.get(RuleDraftsService);
        const rules = { values: set.map((text) => drafts.typed(text)), proposals: proposal };
        const request = { month, unitId, rules, schedules: {}, limit: MOST_NAMED };
        const answer = await services.get(WhatIfService).run(caller, request);
        const { items, totals } = answer;
        print(json, { month, unit, items, totals }, whatIfText(answer));
      });
    });
}

/** The differences, a line each. */
function whatIfText({ items, totals }: WhatIf): string {
  const lines = items.flatMap(({ code, fullName, days, findings }) => [
    `${code} ${fullName}: ${days.length} days differ`,
    ...findings.map(({ change, finding: { date, sessionId, rule }, minutesBefore, minutesAfter }) => {
      return `  ${date} ${sessionId} ${rule} ${change} (${minutesBefore ?? '-'} -> ${minutesAfter ?? '-'} min)`;
    }),
  ]);
  const sums = (totals?.units ?? []).map(({ code, changedPeople, people, before, after }) => {
    return `${code}: ${changedPeople} of ${people} people; findings ${before.findings} -> ${after.findings}, late arrivals ${before.lateArrivals} -> ${after.lateArrivals}`;
  });
  return [...lines, ...sums].join('\n');
}
