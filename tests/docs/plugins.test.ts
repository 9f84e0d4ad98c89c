import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const text = readFileSync('docs/plugins.md', 'utf8');
const pipeline = readFileSync('src/prose/pipeline.ts', 'utf8');

function block(info: string): string {
  const [, code] = new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text) ?? [];
  if (code === undefined) throw new Error(`block: there is no ${info}`);
  return code;
}

test('the example prints what the page says that it prints', () => {
  const args = ['--input-type=module-typescript', '--eval', block('ts run')];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe(block('text'));
});

/** Plugins of ours that a text names, in order. */
function named(part: string): string[] {
  const packages = ['remarkParse', 'remarkGfm', 'remarkRehype'];
  const names = [...part.matchAll(/\bre(?:mark|hype)[A-Z]\w*/g)].map(([name]) => name);
  return names.filter((name) => !packages.includes(name));
}

const listed = named(pipeline.replace(/^import .*$/gm, ''));

test('every plugin that a file exports stands in the list once', () => {
  const exported = readdirSync('src/prose').flatMap((file) => {
    const code = readFileSync(join('src/prose', file), 'utf8');
    return [...code.matchAll(/^export (?:const|function) (re(?:mark|hype)\w+)/gm)];
  });
  expect(exported.map(([, name]) => name).sort()).toEqual(listed.toSorted());
});

test('the page has them in the order of the list', () => {
  const [table = ''] = /(?:^\|.*\n)+/m.exec(text) ?? [];
  expect(named(table)).toEqual(listed);
});
