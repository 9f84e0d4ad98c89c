import { existsSync } from 'node:fs';

/** The article that this repository comes with. No test outside of this folder names anything of it. */
export const slug = 'russia-us-rare-earths';

/** Whether it is still what is published: whoever puts a site of their own in its place takes it away. */
export const isPublished = existsSync(`content/articles/${slug}.md`);
