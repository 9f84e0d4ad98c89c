import type { APIRoute } from 'astro';
import { citationFile, citedPaths } from '../_citations.ts';

export const getStaticPaths = citedPaths;

/** How to cite it, for readers. */
export const GET: APIRoute = ({ params }) => citationFile(params['cited'], 'txt');
