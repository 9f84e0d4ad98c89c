import type { APIRoute } from 'astro';
import { touchIcon } from '../pictures/icon.ts';

/** The mark for a phone's first screen. */
export const GET: APIRoute = () =>
  new Response(touchIcon().slice(), { headers: { 'content-type': 'image/png' } });
