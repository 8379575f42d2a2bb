import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const forbidden = new Set(['Date', 'process', 'fetch', 'console', 'setTimeout', 'setInterval', 'globalThis', 'Promise', 'performance', 'crypto']); // prettier-ignore

/** What makes a source impure: forbidden globals, async, await, randomness; with its line. */
function impurities(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const note = (node: ts.Node, what: string): void => {
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && forbidden.has(node.text) && isReference(node)) note(node, node.text);
    if (node.kind === ts.SyntaxKind.AsyncKeyword) note(node, 'async');
    if (ts.isAwaitExpression(node)) note(node, 'await');
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') note(node, 'Math.random');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether an identifier is used as a value or type of that name, not as a member or property name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node) && !ts.isPropertySignature(parent);
}

const sources = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => join('src/core', name));

describe('the core is pure', () => {
  it('has no Date, process, fetch, async or other ways to the world outside', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(sources.flatMap((file) => impurities(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    'new Date()',
    'process.env',
    'async function f() {}',
    'fetch("x")',
    'Math.random()',
    'let d: Date',
  ])('and the check sees %s', (text) => expect(impurities('x.ts', text)).not.toEqual([]));
});
