import { citationRoute } from '../_citation.ts';

/** How to cite it, for BibTeX. */
export const { getStaticPaths, GET } = citationRoute('bib');
