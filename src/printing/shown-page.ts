/** A link as the page says it. */
export interface PageLink {
  /** Its accessible name; may be empty. */
  readonly words: string;
  /** Where it leads, whole. */
  readonly address: string;
}

/** How a list counts, in the words of the PDF standard. */
export type ListMark =
  | 'None'
  | 'Disc'
  | 'Circle'
  | 'Square'
  | 'Decimal'
  | 'LowerAlpha'
  | 'UpperAlpha'
  | 'LowerRoman'
  | 'UpperRoman';

/** What a browser's PDF does not say about its own page. */
export interface ShownPage {
  /** The links that are printed, in document order. */
  readonly links: readonly PageLink[];
  /** How each list that is printed counts, in document order. */
  readonly lists: readonly ListMark[];
}

/** Reads what is shown, as for print. Runs in the page, so that it stands on nothing outside. */
export function readShownPage(): ShownPage {
  const marks: Record<string, ListMark> = {
    none: 'None',
    disc: 'Disc',
    circle: 'Circle',
    square: 'Square',
    decimal: 'Decimal',
    'lower-alpha': 'LowerAlpha',
    'lower-latin': 'LowerAlpha',
    'upper-alpha': 'UpperAlpha',
    'upper-latin': 'UpperAlpha',
    'lower-roman': 'LowerRoman',
    'upper-roman': 'UpperRoman',
  };
  const isShown = (element: Element) =>
    element.getClientRects().length > 0 && !element.closest('[aria-hidden="true"]');
  const wordsOf = (link: Element) => {
    const picture = link.querySelector('[role="img"]')?.getAttribute('aria-label');
    const words = link.getAttribute('aria-label') ?? (link.textContent || picture || '');
    return words.replace(/\s+/g, ' ').trim();
  };
  const markOf = (list: Element) => {
    const item = list.querySelector(':scope > li') ?? list;
    const type = getComputedStyle(item).listStyleType;
    return marks[type] ?? (list.localName === 'ol' ? 'Decimal' : 'Disc');
  };
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isShown);
  const lists = [...document.querySelectorAll('ol, ul, menu')].filter(isShown);
  return {
    links: links.map((link) => ({ words: wordsOf(link), address: link.href })),
    lists: lists.map(markOf),
  };
}
