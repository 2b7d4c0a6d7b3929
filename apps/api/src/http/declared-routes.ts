import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import { matchedRoutes } from "hono/route";
import { type RouteDeclaration, readDeclaration } from "./route-declaration.ts";

/** What every route of the API declared, found by method and path. */
export interface DeclaredRoutes {
  all(): RouteDeclaration[];
  /** Of the route that will answer this request; null where it declared nothing. */
  of(c: Context): RouteDeclaration | null;
  /** The methods some route takes at this address. */
  methodsAt(path: string): string[];
}

/** Reads the registry on first use, when everything has been mounted. */
export function declaredRoutes<E extends Env>(app: () => OpenAPIHono<E>): DeclaredRoutes {
  let index: Map<string, RouteDeclaration> | undefined;
  const byKey = () => {
    index ??= new Map(
      app()
        .openAPIRegistry.definitions.flatMap((definition) => (definition.type === "route" ? [definition.route] : []))
        .flatMap((route) => readDeclaration(route) ?? [])
        .map((declaration) => [`${declaration.method} ${declaration.path}`, declaration]),
    );
    return index;
  };
  return {
    all: () => [...byKey().values()],
    of: (c) => {
      for (const { method, path } of matchedRoutes(c)) {
        const declaration = byKey().get(`${method} ${path}`);
        if (declaration) return declaration;
      }
      return null;
    },
    methodsAt: (path) =>
      [...byKey().values()].filter((route) => patternOf(route.path).test(path)).map((route) => route.method),
  };
}

const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/:[^/]+/g, "[^/]+")}$`);
