import type { CompiledFigure, CompiledView } from '../prose/compile-content.ts';

/** A figure at one of its addresses. */
export interface AddressedView {
  /** Below /figures/: "landings", or "landings/2024" for a state. */
  readonly path: string;
  readonly compiled: CompiledFigure;
  readonly view: CompiledView;
}

/** Every address that figures have: each as it opens, and each of its states. */
export function addressedViews(figures: readonly CompiledFigure[]): AddressedView[] {
  return [...viewsByPath(figures).values()];
}

/** The view at an address. Throws where there is none. */
export function viewAt(
  figures: readonly CompiledFigure[],
  path: string | undefined,
): AddressedView {
  const view = viewsByPath(figures).get(path ?? '');
  if (!view) throw new Error(`viewAt: there is no figure at ${path}`);
  return view;
}

/** Kept for as long as the figures are: every page of every figure asks. */
const known = new WeakMap<readonly CompiledFigure[], ReadonlyMap<string, AddressedView>>();

function viewsByPath(figures: readonly CompiledFigure[]): ReadonlyMap<string, AddressedView> {
  const before = known.get(figures);
  if (before) return before;
  const views = new Map(viewsOf(figures).map((view) => [view.path, view]));
  known.set(figures, views);
  return views;
}

function viewsOf(figures: readonly CompiledFigure[]): AddressedView[] {
  return figures.flatMap((compiled) => {
    const { id } = compiled.figure;
    const states = compiled.views.flatMap((view) =>
      view.state ? [{ path: `${id}/${view.state.id}`, compiled, view }] : [],
    );
    return [{ path: id, compiled, view: compiled }, ...states];
  });
}
