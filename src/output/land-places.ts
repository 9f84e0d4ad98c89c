import { type Problem, problemAt } from '../problem/problem.ts';
import type { Departure } from '../register/departure.ts';
import type { MovedPlace } from '../register/place-departures.ts';
import type { OutputFolder } from './output-folder.ts';
import { fileOfAddress } from './read-addresses.ts';
import { type Tag, tagsOf } from './tags.ts';

/** Elements that hold no words themselves: an anchor goes into the next one that does. */
const structure = /^(?:table|thead|tbody|tfoot|tr|ul|ol|dl|menu|colgroup|select|details)$/;
/** Elements that hold nothing: an anchor goes before them. */
const empty = /^(?:img|hr|br|input|source|area|embed|col|wbr)$/;

/**
 * Puts the old id of each place that has moved within its page where it has moved to, as an empty
 * element. What is not where moved.yaml says it is comes back as problems.
 */
export async function landPlaces(
  folder: OutputFolder,
  moved: readonly MovedPlace[],
): Promise<Problem[]> {
  const moves = Map.groupBy(moved, ({ page }) => page);
  const problems: Problem[] = [];
  for (const [page, places] of moves) {
    const file = fileOfAddress(page);
    // A page that is not there yet, such as tomorrow's, is a problem of its own.
    if (!folder.has(file)) continue;
    let html = await folder.text(file);
    for (const { id, at, departure } of places) {
      const tags = tagsOf(html);
      const target = tags.findIndex(({ name, attributes }) =>
        at === undefined ? name === 'main' : attributes.get('id') === at,
      );
      if (tags.some(({ attributes }) => attributes.get('id') === id)) {
        if (departure) problems.push(stillThere(departure));
      } else if (target !== -1) {
        const offset = offsetFor(html, tags, target);
        html = `${html.slice(0, offset)}<span id="${id}"></span>${html.slice(offset)}`;
      }
    }
    await folder.write(file, html);
  }
  return problems;
}

/** The end of an element that is a place and nothing else: what lands there stands behind it. */
const placeEnd = '</span>';

function offsetFor(html: string, tags: readonly Tag[], target: number): number {
  let index = target;
  while (structure.test(tags[index]?.name ?? '') && index + 1 < tags.length) index += 1;
  const tag = tags[index] as Tag;
  if (html.startsWith(placeEnd, tag.end)) return tag.end + placeEnd.length;
  return empty.test(tag.name) ? tag.start : tag.end;
}

export function stillThere({ from, place }: Departure): Problem {
  return problemAt(place, {
    rule: 'moved-from',
    found: `"${from}", which is still there`,
    wanted: 'an address at which nothing is any more',
    hint: 'remove this line, or what stands at that address',
  });
}
