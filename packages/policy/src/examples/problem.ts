/** The way to a place in a file: keys of mappings and positions in lists. */
export type Path = readonly (string | number)[];

/** Something wrong at a place in an examples file. */
export interface Fault {
  readonly path: Path;
  readonly message: { readonly zh: string; readonly en: string };
}

/** A fault with the line it stands on, counted from 1. */
export interface Problem {
  readonly line: number;
  readonly message: { readonly zh: string; readonly en: string };
}

export function fault(path: Path, zh: string, en: string): Fault {
  return { path, message: { zh, en } };
}
