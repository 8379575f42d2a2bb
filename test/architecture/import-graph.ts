import { execFileSync } from 'node:child_process';

/** One import: from a source file to a file of ours, or to a package (`pg`, `node:fs`). */
export interface Import {
  readonly from: string;
  /** Path of a file of ours, else undefined. */
  readonly file: string | undefined;
  /** Name of the package, scope included, or of the built-in module with `node:`. */
  readonly package: string | undefined;
}

interface CruisedModule {
  readonly source: string;
  readonly dependencies: readonly {
    readonly module: string;
    readonly resolved: string;
    readonly coreModule: boolean;
    readonly couldNotResolve: boolean;
  }[];
}

/** Every import, type imports included, of the product's sources; specs are free and left out. */
export function readImportGraph(): Import[] {
  const output = execFileSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['src', 'devices', 'reports', 'migrations'],
      ...['--output-type', 'json', '--config', 'test/architecture/dependency-cruiser.json'],
    ],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const { modules } = JSON.parse(output) as { modules: readonly CruisedModule[] };
  return modules
    .filter(({ source }) => /^(src|devices|reports|migrations)\/.*(?<!\.spec)\.ts$/.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map((dependency) => {
        const ours = dependency.module.startsWith('.');
        return {
          from: source,
          file: ours ? dependency.resolved : undefined,
          package: ours ? undefined : packageOf(dependency.module, dependency.coreModule),
        };
      }),
    );
}

function packageOf(specifier: string, builtIn: boolean): string {
  if (builtIn) return `node:${specifier.replace(/^node:/, '')}`;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
