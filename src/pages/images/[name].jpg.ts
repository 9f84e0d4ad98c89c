import { imageRoute } from './_image.ts';

export const { getStaticPaths, GET } = imageRoute('jpg', 'image/jpeg');
