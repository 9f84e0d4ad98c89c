import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf } from '../../sharing/address.ts';
import { cardBytes, cardsByAddress } from './_cards.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = await cardsByAddress();
  return [...cards.keys()].map((address) => ({
    params: { name: address.replace(/^.*\/|\.png$/g, '') },
  }));
};

/** The picture that a link to a page is shown with. Its name is a hash of its bytes. */
export const GET: APIRoute = async ({ params }) => {
  const choices = (await cardsByAddress()).get(addressOf.card(params['name'] ?? ''));
  if (!choices) throw new Error(`cards/[name].png: there is no card ${params['name']}`);
  return new Response(cardBytes(choices), { headers: { 'content-type': 'image/png' } });
};
