import type { APIRoute } from 'astro';

/** Everybody may read everything. */
export const GET: APIRoute = () => new Response('User-agent: *\nAllow: /\n');
