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

const said = words.members.firstAdmin;

export const meta: MetaFunction = () => [{ title: said.title }];

/** Only an empty workspace shows this page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { isNeeded, needsSecret } = await unwrap(await apiFor(request, null).v1.auth["first-admin"].$get());
  if (!isNeeded) throw redirect("/sign-in");
  return { needsSecret };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const secret = textOf(form, "secret");
  const json = {
    ...(secret && { secret }),
    name: textOf(form, "name"),
    email: textOf(form, "email"),
    password: String(form.get("password")),
  };
  try {
    const { token } = await unwrap(await apiFor(request, null).v1.auth["first-admin"].$post({ json }));
    return redirect("/", { headers: { "Set-Cookie": await writeSession(token) } });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
    return data(
      {
        detail: error.detail,
        fields: Object.fromEntries((error.fields ?? []).map((field) => [field.path, field.message])),
      },
      error.status,
    );
  }
}

export default function FirstAdmin() {
  const { needsSecret } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isPending = useNavigation().state !== "idle";
  const error = (field: string): string | undefined => refused?.fields[field];
  return (
    <AdminSignInFrame title={said.title} lede={said.lede}>
      {refused && Object.keys(refused.fields).length === 0 && (
        <Banner tone="danger" live>
          {refused.detail}
        </Banner>
      )}
      <Form method="post" className="grid gap-4">
        {needsSecret && (
          <Field label={said.secret} hint={said.secretHint} error={error("secret")}>
            <Input name="secret" type="password" required />
          </Field>
        )}
        <Field label={said.name} error={error("name")}>
          <Input name="name" autoComplete="name" required maxLength={120} autoFocus />
        </Field>
        <Field label={words.signIn.email} error={error("email")}>
          <Input name="email" type="email" autoComplete="username" required maxLength={254} />
        </Field>
        <Field label={words.signIn.password} hint={words.members.accept.passwordHint} error={error("password")}>
          <Input name="password" type="password" autoComplete="new-password" required minLength={10} maxLength={200} />
        </Field>
        <Button type="submit" variant="primary" wide pending={isPending}>
          {said.submit}
        </Button>
      </Form>
    </AdminSignInFrame>
  );
}
