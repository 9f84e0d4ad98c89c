import type { EmbeddedFigure } from '../edition/pages/figure-page.ts';
import { embedHeight } from './embed-height.ts';

/** The message by which a framed figure says how high it is. */
const heightMessage = 'assay:height';

/** What somebody copies to show a figure in a frame of theirs; the script only fits its height. */
export function embedCode(embed: EmbeddedFigure): string {
  const title = embed.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${embed.address}" title="${title}" width="100%" height="${embedHeight(embed)}" loading="lazy" style="border:0"></iframe>
<script>
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== '${embed.origin}' || data?.type !== '${heightMessage}') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = data.height;
});
</script>`;
}
