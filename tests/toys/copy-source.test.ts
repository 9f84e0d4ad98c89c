import { expect, test } from 'vitest';
import { copySource } from './copy-source.ts';

test('A line that is added to a copy of the source changes what the copy does, and not the source', async () => {
  const source = await copySource();
  const file = 'src/model/mark-id.ts';
  await source.addLine(file, 'return label', '    .replace("bridge", "tunnel")');
  const copied = await source.load<typeof import('../../src/model/mark-id.ts')>(file);
  expect(copied.markId('bridge')).toBe('tunnel');
  const { markId } = await import('../../src/model/mark-id.ts');
  expect(markId('bridge')).toBe('bridge');
});

test('A line that is nowhere in a file, or in it twice, is refused', async () => {
  const source = await copySource();
  const file = 'src/model/mark-id.ts';
  await expect(source.addLine(file, 'nowhere', '')).rejects.toThrow(
    'addLine: 0 lines of src/model/mark-id.ts have "nowhere"',
  );
  await expect(source.addLine(file, '.replace', '')).rejects.toThrow('3 lines of');
});

test('A copy of the source reads and checks content', async () => {
  const source = await copySource();
  const { openContent } = await source.load<typeof import('../../src/integration/open-content.ts')>(
    'src/integration/open-content.ts',
  );
  const { parts, problems } = await openContent('tests/content/good');
  expect(problems).toEqual([]);
  expect(parts?.content.figures.size).toBeGreaterThan(0);
});
