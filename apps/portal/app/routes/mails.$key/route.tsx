import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ApiProblem, unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import { apiFor } from "~/api.server.ts";
import { mails as said } from "~/messages/en/mails.ts";
import { SignInPage } from "~/sign-in-page.tsx";

export const meta: MetaFunction = () => [{ title: said.title }, { name: "robots", content: "noindex" }];

/** Where the last line of a mail leads. Looking changes nothing, so that a mail scanner stops no mails. */
export async function loader({ request, params: { key = "" } }: LoaderFunctionArgs) {
  const api = apiFor(request, null);
  const [subscription, branding] = await Promise.all([
    api.v1.portal.mails[":followerId"].$get({ param: { followerId: key } }).then(unwrap),
    api.v1.portal.branding.$get().then(unwrap),
  ]).catch(refuse);
  const all = new URL(request.url).searchParams.has("all");
  return { subscription, branding, all };
}

/** A press on this page, or the one POST that a mail program sends by itself (RFC 8058). */
export async function action({ request, params: { key = "" } }: ActionFunctionArgs) {
  const form = await request.formData();
  const isOn = form.get("act") === "on";
  const all = form.get("scope") === "all" || new URL(request.url).searchParams.has("all");
  const api = apiFor(request, null);
  const answer = api.v1.portal.mails[":followerId"]
    .$put({ param: { followerId: key }, json: { isOn, all } })
    .then(unwrap);
  return { isOn: (await answer.catch(refuse)).isOn };
}

function refuse(error: unknown): never {
  if (error instanceof ApiProblem && error.status < 500) throw data(null, { status: 404 });
  throw error;
}

export default function Mails() {
  const { subscription, branding, all } = useLoaderData<typeof loader>();
  const changed = useActionData<typeof action>();
  const isPending = useNavigation().state !== "idle";
  const { isOn, maskedEmail, count } = subscription;
  return (
    <SignInPage branding={branding} title={said.title} lede={isOn ? said.lede(maskedEmail) : said.off(maskedEmail)}>
      {changed && <Banner live>{changed.isOn ? said.isOn : said.isOff}</Banner>}
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="act" value={isOn ? "off" : "on"} />
        {!all && (
          <Button type="submit" variant="primary" wide name="scope" value="one" pending={isPending}>
            {isOn ? said.stopOne : said.startOne}
          </Button>
        )}
        {(all || count > 1) && (
          <Button type="submit" variant={all ? "primary" : "default"} wide name="scope" value="all" pending={isPending}>
            {isOn ? said.stopAll : said.startAll}
          </Button>
        )}
      </Form>
    </SignInPage>
  );
}
