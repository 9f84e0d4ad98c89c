/**
 * What the site shows over itself while it is written: the problems of the content, each with its
 * place and its cure. Only `npm run dev` sends this script.
 */

import { contentProblems, editsTiming, pageShown } from '../integration/page-events.ts';
import type { ShownProblem } from '../integration/shown-report.ts';
import { counted } from '../quantity/counted.ts';

const name = 'assay-problem-report';

const style = `
  dialog { box-sizing: border-box; width: min(100% - 2rem, 62rem); max-height: calc(100% - 3rem); margin: 1.5rem auto;
    padding: 1.4rem 1.6rem; overflow: auto; border: 1px solid #b3261e; border-top-width: 6px; background: #fffdfa;
    color: #1d1b18; font: 15px/1.45 system-ui, sans-serif; }
  dialog::backdrop { background: rgb(20 18 16 / 45%); }
  h1 { margin: 0 0 .2rem; font-size: 1.25rem; }
  .lead { margin: 0; color: #5f5a52; }
  ol { margin: 1rem 0 0; padding: 0; list-style: none; }
  li { padding: .8rem 0; border-top: 1px solid #ddd6ca; }
  p { margin: .3rem 0 0; overflow-wrap: anywhere; }
  button { padding: 0; border: 0; background: none; color: #0b5394; font: 600 13px/1.4 ui-monospace, monospace;
    text-align: left; text-decoration: underline; overflow-wrap: anywhere; cursor: pointer; }
  pre { margin: .4rem 0 0; padding: .4rem .7rem; overflow-x: auto; background: #f3eee5; font: 13px/1.4 ui-monospace, monospace; }
  pre b { color: #b3261e; }
  code { color: #5f5a52; font: 12px/1.4 ui-monospace, monospace; }
  .cure { font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    dialog { border-color: #f2857c; background: #1c1a17; color: #ece6db; }
    .lead, code { color: #a9a297; }
    li { border-color: #3b372f; }
    button { color: #8fc1f0; }
    pre { background: #27241f; }
    pre b { color: #f2857c; }
  }`;

/** An element with text or children. Words of the content are only ever text here. */
function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  content: string | readonly Node[],
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...(typeof content === 'string' ? [content] : content));
  return made;
}

function entry({ place, opens, found, wanted, hint, rule, quote }: ShownProblem): HTMLLIElement {
  const button = element('button', place);
  button.title = 'Open in the editor';
  button.addEventListener('click', () => {
    void fetch(`/__open-in-editor?file=${encodeURIComponent(opens)}`);
  });
  const [line, mark] = quote;
  return element('li', [
    button,
    element('p', `${found}; wanted ${wanted}`),
    ...(line === undefined
      ? []
      : [element('pre', [new Text(`${line}\n`), element('b', mark ?? '')])]),
    element('p', hint, 'cure'),
    element('p', [element('code', rule)]),
  ]);
}

/** Shows the problems over the page, or takes them away when there are none. */
function show(problems: readonly ShownProblem[]): void {
  document.querySelector(name)?.remove();
  if (problems.length === 0) return;
  const host = document.createElement(name);
  const files = new Set(problems.map(({ place }) => place.replace(/(?::\d+){2}$/, ''))).size;
  const heading = element(
    'h1',
    `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`,
  );
  heading.id = 'heading';
  const dialog = element('dialog', [
    heading,
    element(
      'p',
      'This goes by itself when they are mended. Escape shows the page as it was.',
      'lead',
    ),
    element('ol', problems.map(entry)),
  ]);
  dialog.setAttribute('aria-labelledby', 'heading');
  host.attachShadow({ mode: 'open' }).append(element('style', style), dialog);
  document.documentElement.append(host);
  dialog.showModal();
}

import.meta.hot?.on(contentProblems, show);
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const heardOf = arrival?.serverTiming.find((timing) => timing.name === editsTiming)?.description;
// Browsers tell it to local pages alone; others hear of the next edit.
if (heardOf) import.meta.hot?.send(pageShown, { edits: Number(heardOf) });
const sent = document.getElementById('assay-problems')?.textContent;
if (sent) show(JSON.parse(sent) as ShownProblem[]);
