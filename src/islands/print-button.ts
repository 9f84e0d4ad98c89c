/** Shows the button that prints the page: without a script it stays unseen, since it could do nothing. */
const button = document.querySelector<HTMLButtonElement>('.paper-tools button');
if (button) {
  button.style.visibility = 'visible';
  button.addEventListener('click', () => print());
}
