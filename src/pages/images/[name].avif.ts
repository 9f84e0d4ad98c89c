import { imageRoute } from './_image.ts';

export const { getStaticPaths, GET } = imageRoute('avif', 'image/avif');
