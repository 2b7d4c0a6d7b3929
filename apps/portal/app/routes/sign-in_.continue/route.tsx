import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { ApiProblem, unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { Card } from "@tandem/ui/patterns/card";
import { Button } from "@tandem/ui/primitives/button";
import { Icon } from "@tandem/ui/primitives/icon";
import { TextLink } from "@tandem/ui/primitives/link";
import { ArrowRight, Lock, UserRound } from "lucide-react";
import { apiFor } from "~/api.server.ts";
import { textOf } from "~/form-values.ts";
import { words } from "~/messages/en.ts";
import { redeemAndEnter } from "~/redeem.server.ts";
import { SignInPage } from "~/sign-in-page.tsx";
import { readSignInRequest } from "~/sign-in-request.server.ts";

export const meta: MetaFunction = () => [{ title: words.signIn.continue.title }];

/** Looks the link up without using it, so that a mail scanner that follows it changes nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const api = apiFor(request, null);
  try {
    const { maskedEmail } = await unwrap(await api.v1.portal.auth.peek.$post({ json: { token } }));
    return { token, maskedEmail, branding: await unwrap(await api.v1.portal.branding.$get()) };
  } catch (error) {
    throw freshMail(error);
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const token = textOf(await request.formData(), "token");
  try {
    return await redeemAndEnter(apiFor(request, null), { token }, await readSignInRequest(request));
  } catch (error) {
    throw freshMail(error);
  }
}

/** A link that is no longer valid leads to a fresh mail for the same place. */
function freshMail(error: unknown): unknown {
  if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 429) return error;
  const to = typeof error.document.destination === "string" ? error.document.destination : "/";
  return redirect(`/sign-in?expired=1&to=${encodeURIComponent(to)}`);
}

export default function Continue() {
  const { token, maskedEmail, branding } = useLoaderData<typeof loader>();
  const isPending = useNavigation().state !== "idle";
  const said = words.signIn.continue;
  return (
    <SignInPage branding={branding} title={said.title} lede={said.lede}>
      <Card className="flex items-center gap-3.5">
        <span className="grid size-11 shrink-0 place-items-center rounded-card bg-accent-soft text-accent-ink">
          <Icon of={UserRound} size={20} />
        </span>
        <p className="min-w-0">
          <b className="block truncate font-semibold">{maskedEmail}</b>
          <span className="text-base text-ink-2">{said.signingIn(branding.name)}</span>
        </p>
      </Card>
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" wide iconAfter={ArrowRight} pending={isPending} autoFocus>
          {said.submit}
        </Button>
      </Form>
      <p>
        <TextLink href="/sign-in">{said.notYou}</TextLink>
      </p>
      <Banner icon={Lock}>{said.hint}</Banner>
    </SignInPage>
  );
}
