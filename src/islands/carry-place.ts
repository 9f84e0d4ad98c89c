/**
 * On a page that has moved: takes the place that a link asked for along to the new page. A refresh
 * by itself would leave it behind; without this script the link leads to the head of the new page.
 */
const forward = document.querySelector<HTMLAnchorElement>('[data-forward]');
if (forward && location.hash !== '' && forward.hash === '') {
  location.replace(forward.href + location.hash);
}
