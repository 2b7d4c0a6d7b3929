import type { Audience } from "../../http/route-declaration.ts";
import type { TestApi } from "../test-api.ts";
import type { JsonSchema } from "./json-schema.ts";

/** One route as the OpenAPI document describes it. */
export interface Operation {
  /** `PATCH /v1/companies/{companyId}`; a body of several forms makes one operation of each, ` #2` and on. */
  name: string;
  method: string;
  path: string;
  audience: Audience;
  params: string[];
  query: { name: string; schema: JsonSchema; required?: boolean }[];
  body: JsonSchema | null;
  bodyLimit: number;
  holdsSecret: boolean;
}

interface Described {
  "x-tandem-audience"?: Audience;
  "x-tandem-body-limit"?: number;
  "x-tandem-holds-secret"?: boolean;
  parameters?: { in: string; name: string; schema: JsonSchema; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

/** Everything the document says can be asked of the API. */
export async function listOperations(api: TestApi): Promise<Operation[]> {
  const answer = await api.anyone.request("GET", "/openapi.json");
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, described]) => operationsOf(method.toUpperCase(), path, described)),
  );
}

function operationsOf(method: string, path: string, described: Described): Operation[] {
  const schema = described.requestBody?.content["application/json"]?.schema ?? null;
  const parameters = described.parameters ?? [];
  const operation = {
    name: `${method} ${path}`,
    method,
    path,
    audience: described["x-tandem-audience"] ?? "public",
    params: [...path.matchAll(/{(\w+)}/g)].map(([, name]) => name ?? ""),
    query: parameters.filter((parameter) => parameter.in === "query"),
    bodyLimit: described["x-tandem-body-limit"] ?? 1024 * 1024,
    holdsSecret: described["x-tandem-holds-secret"] ?? false,
  };
  const forms = schema?.anyOf ?? [schema];
  return forms.map((body, index) => ({
    ...operation,
    name: index === 0 ? operation.name : `${operation.name} #${index + 1}`,
    body,
  }));
}
