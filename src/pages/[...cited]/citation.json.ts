import { citationRoute } from '../_citation.ts';

/** How to cite it, for citation processors. */
export const { getStaticPaths, GET } = citationRoute('json');
