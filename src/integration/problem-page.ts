import { h } from 'hastscript';
import { writeTree } from '../prose/render.ts';
import type { ShownProblem } from './shown-report.ts';

/** Where the script on a page finds the problems that the page was sent with. */
const problemsId = 'assay-problems';

/** A page in the place of one that cannot be shown: nothing but the problems, and the script that shows them. */
export function problemPage(problems: readonly ShownProblem[], script: string): string {
  // In a script element, "</" would end it.
  const data = JSON.stringify(problems).replaceAll('<', '\\u003c');
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('title', 'Problems in the content'),
      h('script', { type: 'application/json', id: problemsId }, data),
      h('script', { type: 'module', src: script }),
    ]),
    h('body'),
  ]);
  return `<!doctype html>${writeTree([page])}`;
}
