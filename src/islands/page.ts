/**
 * What brings a page to life: its figures, the numbers in its text, and the links that it gives away.
 * One file for every page that has any: a second would share code with it, and what a script
 * imports has no hash in the policy.
 */
import './arrival.ts';
import { ArticleFigure } from './article-figure.ts';
import { AssayFigure } from './assay-figure.ts';
import './copy-button.ts';
import './lay-out-rest.ts';
import './open-card.ts';
import './passage-menu.ts';
import './quiet-link.ts';
import './share-menu.ts';

// On a figure's own page its states are pages of their own.
const isArticle = document.querySelector('article') !== null;
customElements.define('assay-figure', isArticle ? ArticleFigure : AssayFigure);
