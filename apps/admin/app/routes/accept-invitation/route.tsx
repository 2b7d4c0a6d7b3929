import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ApiProblem, unwrap } from "@tandem/api/client";
import { AdminSignInFrame } from "@tandem/ui/patterns/admin-sign-in-frame";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { apiFor } from "~/api.server.ts";
import { textOf } from "~/form-values.ts";
import * as words from "~/messages/en.ts";
import { writeSession } from "~/session.server.ts";

const said = words.members.accept;

export const meta: MetaFunction = () => [{ title: said.title }];

export const loader = ({ request }: LoaderFunctionArgs) => ({
  token: new URL(request.url).searchParams.get("token") ?? "",
});

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    const json = { token: textOf(form, "token"), password: String(form.get("password")) };
    const { token } = await unwrap(await apiFor(request, null).v1.auth["accept-invitation"].$post({ json }));
    return redirect("/", { headers: { "Set-Cookie": await writeSession(token) } });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
    return data(
      { detail: error.detail, field: error.fields?.find((field) => field.path === "password")?.message },
      error.status,
    );
  }
}

export default function AcceptInvitation() {
  const { token } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isPending = useNavigation().state !== "idle";
  return (
    <AdminSignInFrame title={said.title} lede={said.lede}>
      {refused && !refused.field && (
        <Banner tone="danger" live>
          {refused.detail}
        </Banner>
      )}
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="token" value={token} />
        <Field label={said.password} hint={said.passwordHint} error={refused?.field}>
          <Input
            name="password"
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={200}
            autoFocus
          />
        </Field>
        <Button type="submit" variant="primary" wide pending={isPending}>
          {said.submit}
        </Button>
      </Form>
    </AdminSignInFrame>
  );
}
