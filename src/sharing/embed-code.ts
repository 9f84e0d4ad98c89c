import type { CompiledFigure, CompiledView } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { addressOf, canonical } from './address.ts';
import type { LoggedChange } from './changes.ts';
import { embedHeight } from './embed-height.ts';

/** The message by which a framed figure says how high it is. */
export const heightMessage = 'assay:height';

/** What somebody copies to show a figure in a frame of theirs; the script only fits its height. */
export function embedCode(
  compiled: CompiledFigure,
  view: CompiledView,
  content: Content,
  changes: readonly LoggedChange[],
): string {
  const { site } = content;
  const state = view.state?.id === compiled.state?.id ? undefined : view.state?.id;
  const address = canonical(site, addressOf.embed(compiled.figure.id, state));
  const title = view.title.plain.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" title="${title}" width="100%" height="${embedHeight(view, content, changes)}" loading="lazy" style="border:0"></iframe>
<script>
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== '${new URL(site.address).origin}' || data?.type !== '${heightMessage}') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = data.height;
});
</script>`;
}
