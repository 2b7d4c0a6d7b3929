import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { ApiProblem } from "@tandem/api/client";
import { apiFor, type PortalClient } from "./api.server.ts";
import { clearSession, readSession } from "./session.server.ts";

export interface PortalRequest {
  api: PortalClient;
  request: Request;
  url: URL;
  /** A part of the path; the page is not found without it. */
  param(name: string): string;
}

/** A loader for customers: without a session it asks for a mail and then lands where the person wanted to go. */
export function portalLoader<T>(read: (request: PortalRequest) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> =>
    read(await portalRequest(args)).catch((error) => rethrow(error, args));
}

/** An action for customers; a refusal that the person can mend comes back as data, everything else as an error page. */
export function portalAction<T>(act: (request: PortalRequest, form: FormData) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    const portal = await portalRequest(args);
    const form = await args.request.formData();
    try {
      return await act(portal, form);
    } catch (error) {
      if (error instanceof ApiProblem && [403, 409, 412, 422, 429].includes(error.status))
        return data(
          { refusal: { status: error.status, detail: error.detail, fields: error.fields ?? [] } },
          error.status,
        );
      return rethrow(error, args);
    }
  };
}

async function portalRequest({ request, params }: LoaderFunctionArgs): Promise<PortalRequest> {
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
