/**
 * What the pages of a kind may do. Every address has one kind, and a host tells it by the address
 * alone: so a page says nothing of it, and publishing another article changes no host's settings.
 */
export interface PageKind {
  readonly name: 'frame' | 'paper' | 'live' | 'still';
  /** Addresses from the site's root; ":word" stands for one folder. */
  readonly addresses: readonly string[];
  /** Whether its pages may run their script. */
  readonly runs: boolean;
  /**
   * Whether something within them may ask the site for data: our script, or an auditor that wants
   * robots.txt. A frame has nothing to ask for.
   */
  readonly asks: boolean;
  /** Whether other sites may show its pages in a frame. */
  readonly isFramed: boolean;
}

/** The first kind that an address fits is its own; the last one is that of every other page. */
export const pageKinds: readonly PageKind[] = [
  {
    name: 'frame',
    addresses: [
      '/figures/:id/embed/',
      '/figures/:id/embed/:theme/',
      '/figures/:id/:state/embed/',
      '/figures/:id/:state/embed/:theme/',
    ],
    runs: true,
    asks: false,
    isFramed: true,
  },
  {
    name: 'paper',
    addresses: ['/articles/:slug/briefing/'],
    runs: true,
    asks: true,
    isFramed: false,
  },
  {
    name: 'live',
    addresses: [
      '/articles/:slug/',
      '/figures/:id/',
      '/figures/:id/:state/',
      '/claims/:id/',
      '/datasets/:id/',
    ],
    runs: true,
    asks: true,
    isFramed: false,
  },
  { name: 'still', addresses: [], runs: false, asks: true, isFramed: false },
];

/** The pattern of an address, as a regular expression without its ends; every host here reads it alike. */
export function addressPattern(address: string): string {
  return address.replaceAll('.', '\\.').replace(/:[a-z]+/g, '[^/]+');
}

/** The kind of the page at an address, e.g. "/figures/talks/". */
export function kindAt(address: string): PageKind {
  const kind = pageKinds.find(
    ({ addresses }) =>
      addresses.length === 0 ||
      addresses.some((one) => new RegExp(`^${addressPattern(one)}$`).test(address)),
  );
  if (!kind) throw new Error(`kindOf: no kind of page takes ${address}`);
  return kind;
}
