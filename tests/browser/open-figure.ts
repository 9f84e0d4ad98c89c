import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { FigureData } from '../../src/edition/figure-data.ts';
import type { NumberFacts } from '../../src/edition/number-facts.ts';
import { article, type Opener, onSpecimen } from './open-page.ts';

/** A figure of the article that has states, as a page shows it. */
export interface OpenFigure {
  readonly page: Page;
  readonly figure: Locator;
  readonly id: string;
  readonly data: FigureData;
  /** States in the order of their links; the opening one is among them. */
  readonly states: readonly string[];
}

/** Opens the article at its figure with states, and waits until it can be read. */
export async function openFigure(
  { open }: Opener,
  options: BrowserContextOptions & { readonly search?: string } = {},
): Promise<OpenFigure> {
  const { search = '', ...rest } = options;
  const page = await open(article + search, rest);
  const figure = page.locator('assay-figure[data-state]').first();
  await wake(figure);
  const id = (await figure.getAttribute('data-figure')) ?? '';
  const data = (await figuresOf(page))[id];
  if (!data) throw new Error(`openFigure: there are no data of ${id}`);
  const states = await figure
    .locator('.states a')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['state'] ?? ''));
  return { page, figure, id, data, states };
}

/** Brings a figure to where it comes to life. */
export async function wake(figure: Locator): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.reading').first().waitFor({ state: 'attached' });
}

/** The data of the article's figures, by id. */
export async function figuresOf(page: Page): Promise<Record<string, FigureData>> {
  return (await page.request.get(onSpecimen(`${article}figures.json`))).json();
}

/** The facts of the article's numbers, by id. */
export async function numbersOf(page: Page): Promise<Record<string, NumberFacts>> {
  return (await page.request.get(onSpecimen(`${article}numbers.json`))).json();
}

/** A state that is not the opening one. */
export function otherState({ states, data }: OpenFigure, nth = 0): string {
  const state = states.filter((one) => one !== data.opening)[nth];
  if (!state) throw new Error('otherState: the figure has no other state');
  return state;
}

/** The link that shows a state. */
export function choice({ figure }: OpenFigure, state: string): Locator {
  return figure.locator(`.states a[data-state="${state}"]`);
}

/** The drawing that is seen. */
export function drawing({ figure }: Pick<OpenFigure, 'figure'>): Locator {
  return figure.locator('.reading svg:visible');
}

/** Ids of the marks that are drawn, in order, without what is on its way out. */
export function drawnIds({ figure }: Pick<OpenFigure, 'figure'>): Promise<string[]> {
  return figure
    .locator('.wide svg [data-id]')
    .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset['id'] ?? ''));
}

/** A mark as a screen reader hears it. */
export function heard(mark: { readonly name: string; readonly value: string }): string {
  return `${mark.name}: ${mark.value}`;
}

/** What goes wrong on a page, in one list that grows as it happens. */
export function listenForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  return faults;
}
