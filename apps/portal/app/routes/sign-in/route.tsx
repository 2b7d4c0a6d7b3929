import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ApiProblem, unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { apiFor } from "~/api.server.ts";
import { config } from "~/config.server.ts";
import { textOf } from "~/form-values.ts";
import { words } from "~/messages/en.ts";
import { readSession } from "~/session.server.ts";
import { SignInPage } from "~/sign-in-page.tsx";
import { destinationOf, writeSignInRequest } from "~/sign-in-request.server.ts";
import { SampleSignIns } from "./sample-sign-ins.tsx";

export const meta: MetaFunction = () => [{ title: words.signIn.title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  if (await readSession(request)) throw redirect(destinationOf(url));
  const branding = await unwrap(await apiFor(request, null).v1.portal.branding.$get());
  return {
    branding,
    isExpired: url.searchParams.has("expired"),
    mailbox: config.isLocal ? `${config.apiUrl}/dev/mail` : null,
  };
}

/** The answer is the same for every address; the browser remembers what it asked, for the code. */
export async function action({ request }: ActionFunctionArgs) {
  const email = textOf(await request.formData(), "email");
  const to = destinationOf(new URL(request.url));
  try {
    const asked = await unwrap(
      await apiFor(request, null).v1.portal.auth.link.$post({ json: { email, destination: to } }),
    );
    return redirect("/sign-in/code", {
      headers: { "Set-Cookie": await writeSignInRequest({ email, request: asked.request, to }) },
    });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
    return data({ detail: error.fields?.[0]?.message ?? error.detail }, error.status);
  }
}

export default function SignIn() {
  const { branding, isExpired, mailbox } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isPending = useNavigation().state !== "idle";
  return (
    <SignInPage branding={branding} title={words.signIn.title} lede={words.signIn.lede}>
      {isExpired && <Banner tone="warn">{words.signIn.expired}</Banner>}
      <Form method="post" className="grid gap-4">
        <Field label={words.signIn.email} error={refused?.detail}>
          <Input name="email" type="email" autoComplete="email" required autoFocus maxLength={254} />
        </Field>
        <Button type="submit" variant="primary" wide pending={isPending}>
          {words.signIn.submit}
        </Button>
      </Form>
      {mailbox && <SampleSignIns mailbox={mailbox} />}
    </SignInPage>
  );
}
