import type { HookParameters } from 'astro';
import type { ContentWatch } from './content-watch.ts';
import { editsTiming } from './page-events.ts';
import { problemPage } from './problem-page.ts';

type Setup = HookParameters<'astro:config:setup'>;
type Server = HookParameters<'astro:server:setup'>['server'];

/**
 * What of the site is there only while it is written: the gallery of charts, a proof sheet on the
 * page of every figure, and the problems of content over the page.
 */
export function developmentPages({
  injectRoute,
  injectScript,
}: Pick<Setup, 'injectRoute' | 'injectScript'>): void {
  const room = 'src/development';
  injectScript('page', `import '/${room}/overlay.ts'; import '/${room}/proof-frame.ts';`);
  injectRoute({ pattern: '/gallery', entrypoint: `./${room}/gallery.astro` });
  injectRoute({ pattern: '/figures/[...view]/proofs', entrypoint: `./${room}/proofs.astro` });
}

/** Lets a server follow every edit, and answer with the problems where there are some. */
export function serveProblems(server: Server, watch: ContentWatch): void {
  watch.follow(server);
  server.middlewares.use(async (request, response, next) => {
    const problems = await watch.problems();
    response.setHeader('Server-Timing', `${editsTiming};desc="${watch.edits}"`);
    // No page is asked for in vain: with problems there would be nothing to render.
    if (problems.length === 0 || !request.headers.accept?.includes('text/html')) return next();
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(problemPage(problems, `${server.config.base}src/development/overlay.ts`));
  });
}
