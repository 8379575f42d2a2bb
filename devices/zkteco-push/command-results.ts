import { bodyLines } from './body-lines.js';

/** What a terminal says of a command it was given. 0 and above: done; below: refused (-1002 is "not supported"). */
export interface CommandResult {
  readonly id: string;
  readonly code: number;
  /** The sum of `VERIFY SUM ATTLOG`: how many punches the terminal has of the period. */
  readonly attlogSum?: number;
}

const START = /^ID=([A-Za-z0-9]{1,16})(?:&|$)/;
const CODE = /(?:^|&)Return=(-?\d{1,9})(?:&|$)/i;
const SUM = /(?:^|[&,\s])AttlogSum=(\d{1,9})(?:$|[&,\s])/i;

/**
 * The results in the body of `POST /iclock/devicecmd`: one a line (`ID=1&Return=0&CMD=DATA`), several in a body, and those of
 * several lines (`ID=…`, `Return=…`, `CMD=Shell`, `Content=…`). What cannot be understood is left out. Source: devices.md section
 * 3.1. Never throws.
 */
export function parseCommandResults(body: Uint8Array): CommandResult[] {
  const blocks: string[][] = [];
  for (const line of bodyLines(body)) {
    if (START.test(line)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.flatMap((lines) => {
    const id = START.exec(lines[0] as string)?.[1] as string;
    const code = lines.map((line) => CODE.exec(line)?.[1]).find((found) => found !== undefined);
    if (code === undefined) return [];
    const sum = lines.map((line) => SUM.exec(line)?.[1]).find((found) => found !== undefined);
    return [{ id, code: Number(code), ...(sum === undefined ? {} : { attlogSum: Number(sum) }) }];
  });
}
