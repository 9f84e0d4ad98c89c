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
  return figures.flatMap((compiled) => {
    const { id } = compiled.figure;
    const states = compiled.views.flatMap((view) =>
      view.state ? [{ path: `${id}/${view.state.id}`, compiled, view }] : [],
    );
    return [{ path: id, compiled, view: compiled }, ...states];
  });
}
