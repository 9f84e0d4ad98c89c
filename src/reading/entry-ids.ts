import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import { idPattern, longestId } from '../schema/parts.ts';
import type { EntryKind } from './content.ts';
import type { ContentFile } from './content-files.ts';

/** First parts of the site's own addresses, which no page may have as its name (see sharing/address.ts). */
const ownAddresses = new Set([
  '404',
  'articles',
  'cards',
  'claims',
  'datasets',
  'figures',
  'images',
  'index',
  'lists',
]);

/** Kinds of entry that are a file each, by the folder of the file. */
const kindOfFolder: Partial<Record<ContentFile['kind'], EntryKind>> = {
  articles: 'article',
  pages: 'page',
  figures: 'figure',
  datasets: 'dataset',
  areas: 'area',
};

/** The ids that are taken, of each kind of entry, and where. */
export class EntryIds {
  readonly problems: Problem[] = [];
  private readonly places: Record<EntryKind, Map<string, Place>> = {
    article: new Map(),
    page: new Map(),
    figure: new Map(),
    dataset: new Map(),
    area: new Map(),
    source: new Map(),
    number: new Map(),
    claim: new Map(),
    image: new Map(),
  };

  /** Also those whose entries could not be read: a reference to one is no mistake. */
  get taken(): Readonly<Record<EntryKind, ReadonlySet<string>>> {
    const idsOf = (kind: EntryKind) => new Set(this.places[kind].keys());
    return {
      article: idsOf('article'),
      page: idsOf('page'),
      figure: idsOf('figure'),
      dataset: idsOf('dataset'),
      area: idsOf('area'),
      source: idsOf('source'),
      number: idsOf('number'),
      claim: idsOf('claim'),
      image: idsOf('image'),
    };
  }

  /** Takes an id for an entry; false, with a problem that names both places, if it is taken. */
  claim(kind: EntryKind, id: string, place: Place): boolean {
    const first = this.places[kind].get(id);
    if (!first) {
      this.places[kind].set(id, place);
      return true;
    }
    this.problems.push(
      problemAt(place, {
        rule: 'id-unique',
        found: `the ${kind} "${id}" again, first at ${first.file}:${first.line}`,
        wanted: `one ${kind} of that id`,
        hint: 'rename or remove one of the two',
      }),
    );
    return false;
  }

  /** The id of an entry that is a file of its own. File systems that fold case are not told apart. */
  claimFile(file: ContentFile): boolean {
    const kind = kindOfFolder[file.kind];
    if (!kind) return true;
    const place = { file: file.file, line: 1, column: 1 };
    if (kind === 'page' && ownAddresses.has(file.name)) {
      this.problems.push(
        problemAt(place, {
          rule: 'id-unique',
          found: `the page "${file.name}", an address that the site has a page of its own at`,
          wanted: `a name other than ${[...ownAddresses].join(', ')}`,
          hint: 'rename the file',
        }),
      );
      return false;
    }
    if (idPattern.test(file.name) && file.name.length <= longestId)
      return this.claim(kind, file.name, place);
    this.problems.push(
      problemAt(place, {
        rule: 'id-form',
        found: `the file name "${file.name}"`,
        wanted: `lower-case letters and digits in words joined by hyphens, at most ${longestId}`,
        hint: 'rename the file: its name is part of an address',
      }),
    );
    return false;
  }
}
