import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLaid, partsOf } from './lay-content.ts';

test('A state speaks for itself, and has other rows; the one that is shown first speaks with the figure', async () => {
  const { compiled } = partsOf(await openLaid());
  const figure = compiled.figures.get('cargo');
  const [before, opening] = figure?.views ?? [];
  expect(figure?.views.map(({ state }) => state?.label)).toEqual(['2023', '2024']);
  expect(before?.drawing.rows.where).toEqual({ year: ['2023'] });
  expect(before?.title.plain).toBe('Timber was three-fifths of what Alder landed');
  expect(before?.note?.references.map(({ id }) => id)).toEqual(['harbour-master']);
  expect(figure?.state).toEqual({ id: '2024', value: '2024', label: '2024' });
  expect(opening).toMatchObject({ title: figure?.title, drawing: figure?.drawing });
  expect(opening?.note).toBeUndefined();
});

test('What a state does not say otherwise is the figure’s own', async () => {
  const folder = join(import.meta.dirname, 'bad', 'figure-states', 'value');
  const { compiled } = partsOf(await openLaid({ folder, side: 'mended' }));
  const [before, opening] = compiled.figures.get('more')?.views ?? [];
  expect(before?.title.plain).toBe('Alder led');
  expect(opening?.title.plain).toBe('Alder leads');
  // One tree, which is looked at once by every check.
  expect(before?.subtitle).toBe(opening?.subtitle);
  expect(before?.description).not.toBe(opening?.description);
});

test('A figure without states has one view, which is itself', async () => {
  const { compiled } = partsOf(await openLaid());
  const figure = compiled.figures.get('places');
  expect(figure?.state).toBeUndefined();
  expect(figure?.views).toHaveLength(1);
  expect(figure?.views[0]).toMatchObject({ title: figure?.title, drawing: figure?.drawing });
});
