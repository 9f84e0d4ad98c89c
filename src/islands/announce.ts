import { addStyle } from './style.ts';

/** Changes that follow each other faster than this are told as one, ms. */
const pause = 500;

let region: HTMLElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Makes ready to tell: a region must be there before its words for a screen reader to notice them. */
export function prepareToTell(): void {
  if (region) return;
  addStyle(
    '.told{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  );
  region = document.createElement('p');
  region.className = 'told';
  region.role = 'status';
  document.body.append(region);
}

/** Tells those who listen what has changed, when they are not being told something else. */
export function tell(words: string): void {
  prepareToTell();
  clearTimeout(waiting);
  waiting = setTimeout(() => region?.replaceChildren(words), pause);
}
