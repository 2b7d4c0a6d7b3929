import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { ApiProblem } from "@tandem/api/client";
import { apiFor, type MemberClient } from "./api.server.ts";
import { clearSession, readSession } from "./session.server.ts";

export interface MemberRequest {
  api: MemberClient;
  request: Request;
  url: URL;
  /** A part of the path; the page is not found without it. */
  param(name: string): string;
}

/** A loader for members: without a session it leads to sign-in and back; refusals of the API become error pages. */
export function memberLoader<T>(read: (request: MemberRequest) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> =>
    read(await memberRequest(args)).catch((error) => rethrow(error, args));
}

/** What a form gets back when the API refused it: the sentence, and what was wrong with which field. */
export interface Refusal {
  status: number;
  detail: string;
  fields: Record<string, string[]>;
  current?: unknown;
}

/** An action for members; a refusal that the person can mend comes back as data, everything else as an error page. */
export function memberAction<T>(act: (request: MemberRequest, form: FormData) => Promise<T>) {
  return memberStreamAction(async (member) => act(member, await member.request.formData()));
}

/** The same for a body that is too large to be held: it is left to be read. */
export function memberStreamAction<T>(act: (request: MemberRequest) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    const member = await memberRequest(args);
    try {
      return await act(member);
    } catch (error) {
      if (error instanceof ApiProblem && MENDABLE.has(error.status))
        return data({ refusal: refusalOf(error) }, error.status);
      return rethrow(error, args);
    }
  };
}

const MENDABLE = new Set([409, 412, 413, 422, 429]);

/** For a form that has to come back as it was: the refusal that the person can mend, or null where it went well. */
export async function refusalIn(act: Promise<unknown>): Promise<Refusal | null> {
  try {
    await act;
    return null;
  } catch (error) {
    if (error instanceof ApiProblem && MENDABLE.has(error.status)) return refusalOf(error);
    throw error;
  }
}

async function memberRequest({ request, params }: LoaderFunctionArgs): Promise<MemberRequest> {
  const token = await readSession(request);
  if (!token) throw redirect(signInPath(request));
  return {
    api: apiFor(request, token),
    request,
    url: new URL(request.url),
    param(name) {
      const value = params[name];
      if (!value) throw data(null, { status: 404 });
      return value;
    },
  };
}

function refusalOf(problem: ApiProblem): Refusal {
  const fields: Record<string, string[]> = {};
  for (const field of problem.fields ?? []) {
    fields[field.path] ??= [];
    fields[field.path]?.push(field.message);
  }
  return { status: problem.status, detail: problem.detail, fields, current: problem.current };
}

async function rethrow(error: unknown, { request }: LoaderFunctionArgs): Promise<never> {
  if (!(error instanceof ApiProblem)) throw error;
  if (error.status === 401) throw redirect(signInPath(request), { headers: { "Set-Cookie": await clearSession() } });
  throw data({ detail: error.detail, requestId: error.requestId }, { status: error.status });
}

function signInPath(request: Request): string {
  const url = new URL(request.url);
  const wanted = url.pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/") + url.search;
  return wanted === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(wanted)}`;
}
