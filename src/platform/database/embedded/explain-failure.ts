import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { errnoOf, messageOf } from './errno.js';

/**
 * Turns what PostgreSQL (or the system) said when it failed into a sentence that says what to do.
 * @param doing what was tried, as a clause: "start PostgreSQL"
 */
export function explainFailure(doing: string, output: string, folder: string): EmbeddedDatabaseError {
  const library = /error while loading shared libraries: (\S+?):|Library not loaded: (\S+)/.exec(output);
  if (library) {
    return new EmbeddedDatabaseError(
      'library-missing',
      `Could not ${doing}: the shared library ${library[1] ?? library[2] ?? ''} is missing. Run "npm ci" again; if it is a library of the ` +
        'operating system, install it, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  if (/No space left on device|ENOSPC|Disk quota exceeded/i.test(output)) {
    return new EmbeddedDatabaseError(
      'no-space',
      `Could not ${doing}: the disk that holds ${folder} is full. Free some space and start again.`,
    );
  }
  if (/Permission denied|EACCES|EPERM|Read-only file system|EROFS|has wrong ownership/i.test(output)) {
    return new EmbeddedDatabaseError(
      'permission',
      `Could not ${doing}: access was denied. Run as the user who owns ${folder}, or set CONGVU_DATA_DIR to a folder of your own. (${lastLine(output)})`,
    );
  }
  return new EmbeddedDatabaseError(
    'failed',
    `Could not ${doing}: ${lastLine(output) || 'it ended without a word'}.`,
  );
}

/** Gives an error of the file system or of starting a program the same treatment; refusals of ours pass through. */
export function explainError(doing: string, error: unknown, folder: string): EmbeddedDatabaseError {
  if (error instanceof EmbeddedDatabaseError) return error;
  const [code, message] = [errnoOf(error) ?? '', messageOf(error)];
  const explained = explainFailure(doing, message.includes(code) ? message : `${code}: ${message}`, folder);
  explained.cause = error;
  return explained;
}

/** The line that names the trouble, else the last one. */
function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line));
  return (telling.at(-1) ?? lines.filter(Boolean).at(-1) ?? '').replace(/\.$/, '');
}
