import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Node as Tree } from '../../src/edition/node.ts';
import {
  choice,
  drawing,
  drawnIds,
  listenForFaults,
  type OpenFigure,
  openFigure,
  otherState,
} from './open-figure.ts';
import { article, specimen, useBrowser } from './open-page.ts';

const opener = useBrowser();
const desk = { viewport: { width: 1280, height: 800 } };
const still = { ...desk, reducedMotion: 'reduce' } as const;

test('a click shows a state in place: words, both drawings, links, and the link that is current', async () => {
  const opened = await openFigure(opener, desk);
  const { page, states } = opened;
  for (const state of [...states].reverse()) {
    await choice(opened, state).click();
    await expectState(opened, state);
  }
  expect(new URL(page.url()).pathname).toBe(article);
});

test('a state changed in place is drawn as its own page draws it', async () => {
  const opened = await openFigure(opener, still);
  const state = otherState(opened);
  await choice(opened, state).click();
  await expectState(opened, state);
  const shown = await markup(opened.page);
  const described = opened.page.locator(`[data-figure="${opened.id}"] .described p`);
  const said = await described.textContent();
  await opened.page.goto(`${specimen.origin}/figures/${opened.id}/${state}/`);
  expect(shown).toEqual(await markup(opened.page));
  expect(said).toBe(await opened.page.locator('#description + .description').textContent());
});

test('the state is kept in the address, and the opening state leaves it', async () => {
  const opened = await openFigure(opener, { ...still, search: '?from=mail%20list&flag#method' });
  const { page, id, data } = opened;
  const [first, second] = [otherState(opened, 0), otherState(opened, 1)];
  const search = () => new URL(page.url()).search + new URL(page.url()).hash;
  await choice(opened, first).click();
  expect(search()).toBe(`?from=mail%20list&flag&${id}=${first}#method`);
  await choice(opened, second).click();
  expect(search()).toBe(`?from=mail%20list&flag&${id}=${second}#method`);
  await choice(opened, data.opening).click();
  expect(search()).toBe('?from=mail%20list&flag#method');
});

test('back and forward lead through the states, and reloading stays', async () => {
  const opened = await openFigure(opener, desk);
  const { page, data } = opened;
  const [first, second] = [otherState(opened, 0), otherState(opened, 1)];
  await choice(opened, first).click();
  await choice(opened, second).click();
  // What is current already is no step.
  await choice(opened, second).click();
  await page.goBack();
  await expectState(opened, first);
  await page.goBack();
  await expectState(opened, data.opening);
  await page.goForward();
  await expectState(opened, first);
  await page.reload();
  await expectState(opened, first);
});

test('a copied link shows its state at once, however far away the figure is', async () => {
  const { id, ...opened } = await openFigure(opener, desk);
  const state = otherState({ id, ...opened });
  const page = await (
    await opener.context({ ...desk, viewport: { width: 1280, height: 300 } })
  ).newPage();
  await page.goto(`${specimen.origin}${article}?${id}=${state}`);
  await page.locator(`[data-figure="${id}"][data-state="${state}"]`).waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await page.locator(`[data-figure="${id}"] [opacity]`).count()).toBe(0);
  await expectState({ id, ...opened, page, figure: page.locator(`[data-figure="${id}"]`) }, state);
});

test('an unknown state is told, and left out at the next change', async () => {
  const { id, states, data } = await openFigure(opener, desk);
  const opened = await openFigure(opener, { ...still, search: `?${id}=%3Cb%3Enever&flag` });
  const { page, figure } = opened;
  const notice = figure.locator('.figure-notice');
  const label = await choice(opened, data.opening).innerText();
  expect(await notice.innerText()).toBe(`There is no state “<b>never”; showing ${label}.`);
  await expectState(opened, data.opening);
  expect(new URL(page.url()).search).toBe(`?${id}=%3Cb%3Enever&flag`);
  const state = states.find((one) => one !== data.opening) ?? '';
  await choice(opened, state).click();
  expect(new URL(page.url()).search).toBe(`?flag&${id}=${state}`);
  await expectState(opened, state);
  expect(await notice.count()).toBe(0);
  await page.goBack();
  await expectState(opened, data.opening);
  expect(await notice.count()).toBe(1);
  await choice(opened, data.opening).click();
  await expect.poll(() => notice.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('?flag');
});

test('marks move from where they were to where they go, and the drawing grows with them', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure, data } = opened;
  const state = otherState(opened);
  const id = (await movingMark(opened, state)) ?? '';
  const samples = await page.evaluate(
    async ([figureId = '', state = '', id = '']) => {
      const root = document.querySelector(`[data-figure="${figureId}"]`);
      const svg = root?.querySelector('.wide > svg');
      const read = () => {
        const box = svg?.querySelector(`[data-id="${id}"]`)?.getBoundingClientRect();
        const top = svg?.getBoundingClientRect().top ?? 0;
        return {
          y: (box?.y ?? 0) - top,
          width: box?.width ?? 0,
          height: svg?.getBoundingClientRect().height ?? 0,
        };
      };
      const samples = [read()];
      root?.querySelector<HTMLElement>(`.states [data-state="${state}"]`)?.click();
      const start = performance.now();
      while (performance.now() - start < 700) {
        samples.push(read());
        await new Promise(requestAnimationFrame);
      }
      return samples;
    },
    [opened.id, state, id],
  );
  for (const what of ['y', 'width', 'height'] as const) {
    const values = samples.map((sample) => sample[what]);
    const [first = 0, last = 0] = [values[0], values.at(-1)];
    // The first frame is still where it was, and it arrives without passing by.
    expect(values[1]).toBeCloseTo(first, 1);
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(Math.min(first, last) - 0.1);
      expect(value).toBeLessThanOrEqual(Math.max(first, last) + 0.1);
    }
    const between = values.filter(
      (value) => Math.abs(value - first) > 1 && Math.abs(value - last) > 1,
    );
    if (Math.abs(first - last) > 20) expect(between.length, what).toBeGreaterThan(3);
  }
  expect(samples.some(({ y }) => Math.abs(y - (samples[0]?.y ?? 0)) > 20)).toBe(true);
  expect(data.opening).not.toBe(state);
  await expectState(opened, await shownState(figure));
});

test('nothing moves where the reader wants no motion', async () => {
  const opened = await openFigure(opener, still);
  const { figure } = opened;
  const state = otherState(opened);
  const drawings = await figure.evaluate(async (element, state) => {
    const svg = element.querySelector('.wide > svg');
    const drawings = new Set([svg?.outerHTML]);
    element.querySelector<HTMLElement>(`.states [data-state="${state}"]`)?.click();
    const start = performance.now();
    while (performance.now() - start < 500) {
      await new Promise(requestAnimationFrame);
      drawings.add(svg?.outerHTML);
    }
    return drawings.size;
  }, state);
  // The one before and the one after, and nothing between.
  expect(drawings).toBe(2);
  await expectState(opened, state);
});

test('clicks that follow each other fast end in the last state', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure, states, id } = opened;
  const order = [...states, ...states.toReversed(), otherState(opened)];
  await page.evaluate(
    async ([id = '', ...order]) => {
      for (const state of order) {
        document
          .querySelector<HTMLElement>(`[data-figure="${id}"] .states [data-state="${state}"]`)
          ?.click();
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    },
    [id, ...order],
  );
  await expectState(opened, order.at(-1) ?? '');
  const settled = await settledMarkup(page, figure);
  await page.goto(`${specimen.origin}/figures/${id}/${order.at(-1)}/`);
  expect(settled).toEqual(await markup(page));
});

test('paper that is asked for in the middle of a change has the state whole', async () => {
  const opened = await openFigure(opener, desk);
  const { page, id } = opened;
  const state = otherState(opened);
  await choice(opened, state).evaluate((link) => {
    (link as HTMLElement).click();
    dispatchEvent(new Event('beforeprint'));
  });
  const printed = await markup(page);
  expect(await opened.figure.locator('[opacity]').count()).toBe(0);
  await page.goto(`${specimen.origin}/figures/${id}/${state}/`);
  expect(printed).toEqual(await markup(page));
});

test('a screen reader is told once what a change has led to', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure } = opened;
  await page.evaluate(() => {
    const region = document.querySelector('.told');
    const told: string[] = [];
    Object.assign(window, { told });
    if (region)
      new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
        childList: true,
      });
  });
  const [first, second] = [otherState(opened, 0), otherState(opened, 1)];
  await choice(opened, first).click();
  await choice(opened, second).click();
  await expectState(opened, second);
  await page.waitForTimeout(800);
  const title = await figure.getByRole('heading').textContent();
  const label = await choice(opened, second).textContent();
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
    `${label?.trim()}: ${title}`,
  ]);
  expect(await page.locator('.told').getAttribute('role')).toBe('status');
});

test('the link that was pressed keeps the focus and its place, whatever the words above it become', async () => {
  for (const width of [390, 1280]) {
    const opened = await openFigure(opener, { viewport: { width, height: 700 } });
    const { page, states } = opened;
    for (const state of states) {
      const link = choice(opened, state);
      await link.focus();
      const before = (await link.boundingBox())?.y ?? 0;
      await page.keyboard.press('Enter');
      await page.waitForTimeout(600);
      expect(Math.abs(((await link.boundingBox())?.y ?? 0) - before), state).toBeLessThanOrEqual(1);
      expect(await link.evaluate((one) => document.activeElement === one)).toBe(true);
    }
  }
});

test('the marks of the state that is shown are the ones that are read', async () => {
  const opened = await openFigure(opener, still);
  const { page, figure, data } = opened;
  const state = otherState(opened);
  await choice(opened, state).click();
  await expectState(opened, state);
  await figure.locator('.reading input:visible').focus();
  await page.keyboard.press('Home');
  const names: string[] = [];
  for (const _ of data.views[state]?.marks ?? []) {
    names.push((await page.locator('.readout').innerText()).split('\n')[0] ?? '');
    await page.keyboard.press('ArrowDown');
  }
  expect(new Set(names)).toEqual(new Set(data.views[state]?.marks.map(({ name }) => name)));
});

test('with scripts off the states are links to their pages', async () => {
  const page = await opener.open(article, { ...desk, javaScriptEnabled: false });
  const link = page.locator('.states a:not([aria-current])').first();
  const state = await link.getAttribute('data-state');
  await link.click();
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/figures/[^/]+/${state}/$`));
  expect(await page.locator('.states a[aria-current]').getAttribute('data-state')).toBe(state);
});

test('a click that asks for another tab is left to the browser', async () => {
  const opened = await openFigure(opener, desk);
  await opened.page.evaluate(() => {
    addEventListener('click', (event) => {
      document.title = event.defaultPrevented ? 'taken' : 'left';
      event.preventDefault();
    });
  });
  await choice(opened, otherState(opened)).click({ modifiers: ['ControlOrMeta'] });
  expect(await opened.page.title()).toBe('left');
  await expectState(opened, opened.data.opening);
});

test.for<readonly [string, Tree]>([
  ['a script', ['script', {}, 'document.title="run"']],
  ['a handler', ['b', { onclick: 'document.title="run"' }]],
  ['a link that runs', ['a', { href: 'javascript:document.title="run"' }]],
  ['a picture', ['img', { src: 'x', onerror: 'document.title="run"' }]],
  ['a style', ['b', { style: 'color:red' }]],
])('data with %s in them change nothing, and the link leads to the page', async ([, tree]) => {
  const page = await (await opener.context(desk)).newPage();
  const faults = listenForFaults(page);
  await page.route('**/figures.json', async (route) => {
    const response = await route.fetch();
    const data = await response.json();
    for (const { views } of Object.values<{
      views: Record<string, { change?: { title: Tree[] } }>;
    }>(data)) {
      for (const { change } of Object.values(views)) change?.title.push(tree);
    }
    await route.fulfill({ response, json: data });
  });
  await page.goto(specimen.origin + article, { waitUntil: 'load' });
  const figure = page.locator('assay-figure[data-state]').first();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.reading').first().waitFor({ state: 'attached' });
  const link = figure.locator('.states a:not([aria-current])').first();
  const state = await link.getAttribute('data-state');
  await link.click();
  await page.waitForURL(`**/figures/*/${state}/`);
  expect(await page.title()).not.toBe('run');
  expect(faults).toEqual([]);
});

/** Everything that a state changes is that of the state, once the change is over. */
async function expectState(opened: OpenFigure, state: string): Promise<void> {
  const { page, figure, data, id } = opened;
  await page.locator(`[data-figure="${id}"][data-state="${state}"]`).waitFor();
  await expect.poll(() => figure.locator('.drawing svg [opacity]').count()).toBe(0);
  const current = await figure
    .locator('.states [aria-current]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['state']));
  expect(current).toEqual([state]);
  const change = data.views[state]?.change;
  const title = await figure.getByRole('heading').textContent();
  expect(title).toBe(change?.title.map(wordsOf).join(''));
  expect(await figure.locator('figcaption p').textContent()).toBe(
    change?.subtitle.map(wordsOf).join(''),
  );
  expect(await figure.locator('.figure-foot').textContent()).toBe(
    change?.foot.map(wordsOf).join(''),
  );
  const marks = new Set(data.views[state]?.marks.map((mark) => mark.id));
  expect(new Set(await drawnIds(opened))).toEqual(marks);
  const drawings = Object.entries(change?.drawings ?? {});
  expect(drawings).toHaveLength(3);
  for (const [name, tree] of drawings) {
    const svg = figure.locator(`.${name} svg`);
    const [, attributes] = tree as Exclude<Tree, string>;
    expect(await svg.getAttribute('viewBox')).toBe(attributes['viewBox']);
    expect(await svg.getAttribute('aria-label')).toBe(attributes['aria-label']);
  }
  const address = await figure.locator('.figure-links a').first().getAttribute('href');
  expect(address).toBe(state === data.opening ? `/figures/${id}/` : `/figures/${id}/${state}/`);
}

function wordsOf(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const [, , ...content] = tree;
  return content.map(wordsOf).join('');
}

/** All drawings as they are, without what only the page's script has put there. */
function markup(page: Page): Promise<string[]> {
  return page
    .locator('.figure:has(.states) .drawing > svg')
    .evaluateAll((drawings) => drawings.slice(0, 3).map((svg) => svg.outerHTML));
}

async function settledMarkup(page: Page, figure: OpenFigure['figure']): Promise<string[]> {
  await expect.poll(() => figure.locator('[opacity]').count()).toBe(0);
  return markup(page);
}

function shownState(figure: OpenFigure['figure']): Promise<string> {
  return figure.evaluate((element) => (element as HTMLElement).dataset['state'] ?? '');
}

/** A mark that both states draw, in places far apart. */
async function movingMark(opened: OpenFigure, state: string): Promise<string | undefined> {
  const places = async () => {
    const entries = await drawing(opened)
      .locator('[data-id]')
      .evaluateAll((marks) =>
        marks.map((mark) => {
          const svg = mark.closest('svg') ?? mark;
          const y = mark.getBoundingClientRect().y - svg.getBoundingClientRect().y;
          return [(mark as SVGElement).dataset['id'] ?? '', y] as const;
        }),
      );
    return new Map(entries);
  };
  const before = await places();
  await choice(opened, state).click();
  await expectState(opened, state);
  const after = await places();
  await choice(opened, opened.data.opening).click();
  await expectState(opened, opened.data.opening);
  return [...before.keys()].find(
    (id) => Math.abs((after.get(id) ?? before.get(id) ?? 0) - (before.get(id) ?? 0)) > 20,
  );
}
