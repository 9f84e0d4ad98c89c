import { z } from 'zod';
import type { FigureDescription } from '../schema/figure.ts';
import { kinds } from './kind-of.ts';

const [first, ...others] = kinds.map(({ schema }) => schema);
if (!first) throw new Error('figure-schema: there is no kind');

/** `figures/<id>.yaml`: what a drawing says and which rows it draws, by kind. */
export const figureSchema: z.ZodType<FigureDescription> = z.discriminatedUnion('kind', [
  first,
  ...others,
]);
