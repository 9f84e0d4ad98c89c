import { citationRoute } from '../_citation.ts';

/** How to cite it, for readers. */
export const { getStaticPaths, GET } = citationRoute('txt');
