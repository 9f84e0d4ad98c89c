import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { elementsIn, wordsIn } from '../../../src/inspection/xml-tree.ts';

/*
 * Atom as rules, written from the text of RFC 4287, whose sections are named. What a strict reader
 * of the standard would refuse is a fault; of what it recommends we hold to the link to itself.
 */

/** How often an element may stand in another, at least and at most. */
type Counts = Readonly<Record<string, readonly [number, number]>>;

const many = Number.POSITIVE_INFINITY;

/** Section 4.1.1. An entry needs an author of its own where the feed has none: ours both have one. */
const inFeed: Counts = {
  author: [1, many],
  category: [0, many],
  contributor: [0, many],
  entry: [0, many],
  generator: [0, 1],
  icon: [0, 1],
  id: [1, 1],
  link: [0, many],
  logo: [0, 1],
  rights: [0, 1],
  subtitle: [0, 1],
  title: [1, 1],
  updated: [1, 1],
};

/** Section 4.1.2. */
const inEntry: Counts = {
  author: [1, many],
  category: [0, many],
  content: [0, 1],
  contributor: [0, many],
  id: [1, 1],
  link: [0, many],
  published: [0, 1],
  rights: [0, 1],
  source: [0, 1],
  summary: [0, 1],
  title: [1, 1],
  updated: [1, 1],
};

/** Section 3.2. */
const inPerson: Counts = { name: [1, 1], uri: [0, 1], email: [0, 1] };

/** Section 3.3: RFC 3339 with an upper-case T, and Z or an offset. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What is wrong with a feed, by the standard; throws where it is no XML. */
export function atomFaults(xml: string): string[] {
  const [feed] = elementsIn(fromXml(xml));
  if (feed?.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') {
    return ['the document is no Atom feed (section 2)'];
  }
  const entries = elementsIn(feed, 'entry');
  const ids = entries.flatMap((entry) => elementsIn(entry, 'id')).map(wordsIn);
  return [
    ...countFaults(feed, inFeed),
    ...metadataFaults(feed),
    ...(linksOf(feed, 'self').length === 1 ? [] : ['feed: no link to itself (section 4.1.1)']),
    ...entries.flatMap((entry) => [
      ...countFaults(entry, inEntry),
      ...metadataFaults(entry),
      ...contentFaults(entry),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have one id (section 4.2.6)']),
  ];
}

function countFaults(parent: Element, counts: Counts): string[] {
  const unknown = elementsIn(parent)
    .filter(({ name }) => !(name in counts))
    .map(({ name }) => `${parent.name}: unknown element ${name}`);
  const wrong = Object.entries(counts).flatMap(([name, [least, most]]) => {
    const { length } = elementsIn(parent, name);
    return length < least || length > most ? [`${parent.name}: ${length} × ${name}`] : [];
  });
  return [...unknown, ...wrong];
}

/** Section 4.2: what feeds and entries have in common. */
function metadataFaults(parent: Element): string[] {
  return elementsIn(parent).flatMap((element) => {
    const { name, attributes } = element;
    const words = wordsIn(element);
    const faults: Readonly<Record<string, () => string[]>> = {
      id: () => addressFaults(name, words),
      icon: () => addressFaults(name, words),
      link: () => linkFaults(element, parent),
      author: () => [...countFaults(element, inPerson), ...personFaults(element)],
      category: () => (attributes['term'] ? [] : ['category: no term (section 4.2.2.1)']),
      published: () => momentFaults(name, words),
      updated: () => momentFaults(name, words),
      title: () => textFaults(element),
      subtitle: () => textFaults(element),
      summary: () => textFaults(element),
      rights: () => textFaults(element),
    };
    return faults[name]?.() ?? [];
  });
}

function addressFaults(name: string, words: string): string[] {
  return URL.canParse(words) ? [] : [`${name}: "${words}" is no address`];
}

function momentFaults(name: string, words: string): string[] {
  const isReal = moment.test(words) && !Number.isNaN(Date.parse(words));
  return isReal ? [] : [`${name}: "${words}" is no moment (section 3.3)`];
}

/** Section 4.2.7; of one kind and language there is one alternate (section 4.1.1). */
function linkFaults({ attributes }: Element, parent: Element): string[] {
  const { href, rel = 'alternate', type, hreflang } = attributes;
  const alike = linksOf(parent, rel ?? '').filter(
    (link) => link.attributes['type'] === type && link.attributes['hreflang'] === hreflang,
  );
  return [
    ...addressFaults('link', href ?? ''),
    ...(rel === 'alternate' && alike.length > 1 ? ['link: a second alternate'] : []),
    ...(type && !/^[a-z]+\/[a-z0-9.+-]+$/.test(type) ? [`link: type ${type}`] : []),
  ];
}

function linksOf(parent: Element, rel: string): Element[] {
  return elementsIn(parent, 'link').filter(
    (link) => (link.attributes['rel'] ?? 'alternate') === rel,
  );
}

/** Section 3.2: a name that says something, an address, and an addr-spec. */
function personFaults(person: Element): string[] {
  const words = (name: string) => elementsIn(person, name).map(wordsIn);
  return [
    ...words('name').flatMap((name) => (name.trim() === '' ? ['author: an empty name'] : [])),
    ...words('uri').flatMap((uri) => addressFaults('uri', uri)),
    ...words('email').flatMap((email) =>
      /^[^\s<>@]+@[^\s<>@]+$/.test(email) ? [] : [`email: "${email}"`],
    ),
  ];
}

/** Section 3.1: text and HTML are words without elements. */
function textFaults(element: Element): string[] {
  const { name, attributes } = element;
  const type = attributes['type'] ?? 'text';
  if (type !== 'text' && type !== 'html') return [`${name}: type ${type}`];
  return elementsIn(element).length > 0 ? [`${name}: elements in ${type}`] : [];
}

/** Section 4.1.3, and 4.1.2: an entry without content has an alternate. */
function contentFaults(entry: Element): string[] {
  const contents = elementsIn(entry, 'content');
  if (contents.length === 0 && linksOf(entry, 'alternate').length === 0) {
    return ['entry: neither content nor an alternate'];
  }
  return contents.flatMap(textFaults);
}
