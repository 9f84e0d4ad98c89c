import type { APIRoute } from 'astro';
import { smallIcon } from '../pictures/icon.ts';

/** The mark for browsers that draw no SVG. */
export const GET: APIRoute = () =>
  new Response(smallIcon().slice(), { headers: { 'content-type': 'image/x-icon' } });
