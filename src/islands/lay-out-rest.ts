/**
 * Lists at the end of a page are laid out when a reader comes near, for the sake of the first paint.
 * Once that is done they all are, so that who captures or saves the page has them, and its length
 * is what it says.
 */
const later: (task: () => void) => unknown = window.requestIdleCallback ?? setTimeout;

addEventListener('load', () =>
  later(() => {
    for (const list of document.querySelectorAll<HTMLElement>('.ledger ul, .sources ol')) {
      list.style.contentVisibility = 'visible';
    }
  }),
);
