import { readFile } from 'node:fs/promises';

/** A file of the screen at the door, as it is answered. */
export interface ScreenFile {
  readonly type: string;
  readonly body: Buffer;
}

/** Nothing from outside, no script or style inside the page: it needs none, and works without any network. */
export const SCREEN_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const FILES = {
  '/': ['door.html', 'text/html'],
  '/door.css': ['door.css', 'text/css'],
  '/door.js': ['door.js', 'text/javascript'],
} as const;

/** The files of the screen by the path they are asked for; they lie beside this module. */
export async function doorScreen(): Promise<ReadonlyMap<string, ScreenFile>> {
  const files = Object.entries(FILES).map(async ([path, [name, type]]) => {
    const body = await readFile(new URL(`./door-screen/${name}`, import.meta.url));
    return [path, { type: `${type}; charset=utf-8`, body }] as const;
  });
  return new Map(await Promise.all(files));
}
