import { citationRoute } from '../_citation.ts';

/** How to cite it, for reference managers. */
export const { getStaticPaths, GET } = citationRoute('ris');
