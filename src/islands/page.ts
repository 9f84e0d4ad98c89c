/**
 * What brings a page to life: its figures, and the numbers in its text. One file for every page that
 * has any: a second would share code with it, and what a script imports has no hash in the policy.
 */
import { ArticleFigure } from './article-figure.ts';
import { AssayFigure } from './assay-figure.ts';
import './number-card.ts';

// On a figure's own page its states are pages of their own.
const isArticle = document.querySelector('article') !== null;
customElements.define('assay-figure', isArticle ? ArticleFigure : AssayFigure);
