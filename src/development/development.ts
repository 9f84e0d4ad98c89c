import type { AstroIntegration } from 'astro';
import type { OpenedContent } from '../content.ts';
import { ContentWatch } from './content-watch.ts';
import { problemPage } from './problem-page.ts';
import { shownReport } from './shown-report.ts';

/** The content while it is written. */
export interface Development {
  /** Its folder, and what that was found to hold at the start. */
  readonly folder: string;
  readonly opened: OpenedContent;
  /** Hears after every edit what the folder holds. */
  report(opened: OpenedContent): void;
}

/**
 * What of the site is there only while it is written: pages that follow every edit of content, its
 * problems over the page, the gallery of charts, and a proof sheet on the page of every figure.
 */
export function development(content: Development): AstroIntegration {
  const watch = new ContentWatch(content);
  return {
    name: 'assay:development',
    hooks: {
      'astro:config:setup'({ injectRoute, injectScript }) {
        const room = 'src/development';
        injectScript('page', `import '/${room}/overlay.ts'; import '/${room}/proof-frame.ts';`);
        injectRoute({ pattern: '/gallery', entrypoint: `./${room}/gallery.astro` });
        injectRoute({ pattern: '/figures/[...view]/proofs', entrypoint: `./${room}/proofs.astro` });
      },
      'astro:server:setup'({ server }) {
        watch.follow(server);
        // No page is asked for in vain: with problems there would be nothing to render.
        server.middlewares.use(async (request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          const problems = shownReport(await watch.latest(), content.folder);
          if (problems.length === 0) return next();
          response.statusCode = 500;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(problemPage(problems, `${server.config.base}src/development/overlay.ts`));
        });
      },
    },
  };
}
