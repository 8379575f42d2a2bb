/** One thing wrong with a book: the file, the path inside it, and what. */
export interface BookFault {
  readonly file: string;
  readonly path: string;
  readonly problem: string;
}

/** Gathers faults, so that all of them are told at once. */
export class FaultList {
  readonly all: BookFault[] = [];

  add(file: string, path: string, problem: string): void {
    this.all.push({ file, path, problem });
  }
}

/** A place in a parsed file that reads its keys and notes what is wrong with them instead of throwing. */
export interface Node {
  /** The key it stands under. */
  readonly name: string;
  has(key: string): boolean;
  raw(key: string): unknown;
  /** A text that is not empty; '' with a fault otherwise. */
  text(key: string): string;
  /** A finite number; 0 with a fault otherwise. */
  number(key: string): number;
  /** The elements of a list; none with a fault when it is no list. */
  list(key: string): Node[];
  /** The entries of a mapping, none when the key is absent. */
  entries(key: string): Node[];
  onlyKeys(...known: string[]): void;
  fault(problem: string, key?: string): void;
}

/** The node of a file's top. */
export function at(file: string, content: unknown, faults: FaultList): Node {
  return nodeAt(file, '', '', content, faults);
}

function nodeAt(file: string, path: string, name: string, content: unknown, faults: FaultList): Node {
  const place = (key?: string): string => (key === undefined ? path : path === '' ? key : `${path}.${key}`);
  const fault = (problem: string, key?: string): void => faults.add(file, place(key), problem);
  const isMapping = typeof content === 'object' && content !== null && !Array.isArray(content);
  if (!isMapping) fault('needs a mapping');
  const values = (isMapping ? content : {}) as Readonly<Record<string, unknown>>;
  return {
    name,
    fault,
    has: (key) => values[key] !== undefined && values[key] !== null,
    raw: (key) => values[key],
    text(key) {
      const value = values[key];
      if (typeof value === 'string' && value.trim() !== '') return value;
      fault('needs a text', key);
      return '';
    },
    number(key) {
      const value = values[key];
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      fault('needs a number', key);
      return 0;
    },
    list(key) {
      const value = values[key];
      if (!Array.isArray(value)) {
        fault('needs a list', key);
        return [];
      }
      return value.map((each, index) => nodeAt(file, `${place(key)}[${index}]`, String(index), each, faults));
    },
    entries(key) {
      const value = values[key];
      if (value === undefined) return [];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        fault('needs a mapping', key);
        return [];
      }
      return Object.entries(value).map(([name, each]) =>
        nodeAt(file, `${place(key)}.${name}`, name, each, faults),
      );
    },
    onlyKeys(...known) {
      for (const key of Object.keys(values)) if (!known.includes(key)) fault('is no known key', key);
    },
  };
}
