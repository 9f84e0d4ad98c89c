import type { NumberFacts } from '../edition/number-facts.ts';
import { drawerOf } from './bound-numbers.ts';
import { canonicalAddress } from './canonical.ts';
import { copy } from './clipboard.ts';
import { answer } from './copy-button.ts';
import { type CardContent, closeCard, element, link } from './fact-card.ts';
import { fetchFacts, numberId } from './number-json.ts';

/** What a number opens to: its value, what it was made of, its row, its dataset. */
export async function numberCard(number: HTMLAnchorElement): Promise<CardContent> {
  const id = numberId(number);
  const facts = (await fetchFacts())[id];
  if (!facts) throw new Error(`number-card: there is no number ${id}`);
  const { title, value, made, row, dataset, compared, report } = facts;
  const rows = element('p', 'Row: ');
  rows.append(link(row.words, row.address), row.more > 0 ? ` and ${row.more} more` : '');
  const ways = element('p', '', 'ways');
  ways.append(link('How it was checked', number.href), linkToCopy(id), link('Report', report));
  addFigure(ways, facts);
  return {
    name: title,
    children: [
      element('b', value),
      element('p', title),
      ...(made ? [element('p', made)] : []),
      rows,
      element('p', `${dataset}. ${compared}`, 'quiet'),
      ways,
    ],
  };
}

/** The link to where the article first states the number; it is followed where it cannot be copied. */
function linkToCopy(id: string): HTMLAnchorElement {
  const isOnPage = document.getElementById(`number-${id}`) !== null;
  const made = link('Copy link', isOnPage ? `#number-${id}` : `numbers/#${id}`);
  made.addEventListener('click', async (event) => {
    event.preventDefault();
    const address = new URL(made.getAttribute('href') ?? '', canonicalAddress()).href;
    if (await copy(address)) answer(made, 'Link copied');
    else location.assign(made.href);
  });
  return made;
}

/** Leads to where the number is drawn, if a figure of the page draws it. */
function addFigure(ways: HTMLElement, facts: NumberFacts): void {
  drawerOf(facts).then(
    (drawer) => {
      if (!drawer) return;
      const toFigure = link('In the figure', drawer.address);
      toFigure.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        closeCard();
        drawer.figure.lead(drawer.rows).catch(() => location.assign(toFigure.href));
      });
      ways.append(toFigure);
    },
    // The card says all else without it.
    () => undefined,
  );
}
