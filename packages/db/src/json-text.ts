declare const shape: unique symbol;

/** JSON as PostgreSQL wrote it, on its way out unparsed; `T` is what it says. */
export type JsonText<T> = string & { readonly [shape]?: T };
