import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ApiProblem, unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import { CodeInput } from "@tandem/ui/primitives/code-input";
import { Field } from "@tandem/ui/primitives/field";
import { TextLink } from "@tandem/ui/primitives/link";
import { Mail } from "lucide-react";
import { apiFor } from "~/api.server.ts";
import { config } from "~/config.server.ts";
import { textOf } from "~/form-values.ts";
import { words } from "~/messages/en.ts";
import { redeemAndEnter } from "~/redeem.server.ts";
import { SignInPage } from "~/sign-in-page.tsx";
import { readSignInRequest } from "~/sign-in-request.server.ts";

export const meta: MetaFunction = () => [{ title: words.signIn.code.title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await readSignInRequest(request);
  if (!asked) throw redirect("/sign-in");
  const branding = await unwrap(await apiFor(request, null).v1.portal.branding.$get());
  return { email: asked.email, to: asked.to, branding, mailbox: config.isLocal ? `${config.apiUrl}/dev/mail` : null };
}

export async function action({ request }: ActionFunctionArgs) {
  const asked = await readSignInRequest(request);
  if (!asked) throw redirect("/sign-in");
  const code = textOf(await request.formData(), "code");
  try {
    return await redeemAndEnter(apiFor(request, null), { email: asked.email, code, request: asked.request }, asked);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500) throw error;
    return data({ detail: error.fields?.[0]?.message ?? error.detail }, error.status);
  }
}

export default function EnterCode() {
  const { email, to, branding, mailbox } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isPending = useNavigation().formMethod === "POST";
  const said = words.signIn.code;
  const again = to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
  return (
    <SignInPage branding={branding} title={said.title} lede={said.lede(email)}>
      <Form method="post" className="grid gap-4">
        <Field label={said.label} error={refused?.detail}>
          <CodeInput name="code" autoFocus />
        </Field>
        <Button type="submit" variant="primary" wide pending={isPending}>
          {said.submit}
        </Button>
      </Form>
      <p>
        <TextLink href={again}>{said.change}</TextLink>
      </p>
      <Banner icon={Mail}>
        {said.hint(branding.name)}
        {mailbox && (
          <>
            {" "}
            {words.signIn.sampleMail} <TextLink href={mailbox}>{mailbox}</TextLink>
          </>
        )}
      </Banner>
    </SignInPage>
  );
}
