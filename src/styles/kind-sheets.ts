/*
 * What each kind of drawing has of its own. By itself, since Vite puts what a glob finds before the
 * other imports of its module: the sheet that all kinds share would come last, and win.
 */
import.meta.glob('../charts/kinds/*/*.css', { eager: true });
