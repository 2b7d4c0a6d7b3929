import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ApiProblem, unwrap } from "@tandem/api/client";
import { AdminSignInFrame } from "@tandem/ui/patterns/admin-sign-in-frame";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { apiFor } from "~/api.server.ts";
import { config } from "~/config.server.ts";
import * as words from "~/messages/en.ts";
import { ownPath } from "~/own-path.ts";
import { readSession, writeSession } from "~/session.server.ts";
import { SampleSignIns } from "./sample-sign-ins.tsx";

export const meta: MetaFunction = () => [{ title: `${words.signIn.title} · Tandem` }];

export async function loader({ request }: LoaderFunctionArgs) {
  if (await readSession(request)) throw redirect(destinationOf(request));
  const { isNeeded } = await unwrap(await apiFor(request, null).v1.auth["first-admin"].$get());
  if (isNeeded) throw redirect("/first-admin");
  return { isLocal: config.isLocal };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const api = apiFor(request, null);
  try {
    const { token } = await unwrap(
      await api.v1.auth["sign-in"].$post({
        json: { email: String(form.get("email")), password: String(form.get("password")) },
      }),
    );
    return redirect(destinationOf(request), { headers: { "Set-Cookie": await writeSession(token) } });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
    return data({ detail: error.detail }, error.status);
  }
}

export default function SignIn() {
  const { isLocal } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isPending = useNavigation().state !== "idle";
  return (
    <AdminSignInFrame title={words.signIn.title} lede={words.signIn.lede} note={isLocal && <SampleSignIns />}>
      {refused && (
        <Banner tone="danger" live>
          {refused.detail}
        </Banner>
      )}
      <Form method="post" className="grid gap-4">
        <Field label={words.signIn.email}>
          <Input name="email" type="email" autoComplete="username" required autoFocus />
        </Field>
        <Field label={words.signIn.password}>
          <Input name="password" type="password" autoComplete="current-password" required />
        </Field>
        <Button type="submit" variant="primary" wide pending={isPending}>
          {words.signIn.submit}
        </Button>
      </Form>
    </AdminSignInFrame>
  );
}

const destinationOf = (request: Request): string => ownPath(new URL(request.url).searchParams.get("to") ?? "/");
