/*
 * The sheet of drawings, for pages: what all kinds share, then what each has of its own. Pictures
 * read the same files from disk (pictures/drawing-sheet.ts), but for what sets a drawing in a page.
 */
import './drawn.css';
import './chart.css';
import './kind-sheets.ts';
