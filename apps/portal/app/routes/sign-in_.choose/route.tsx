import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ApiProblem, unwrap } from "@tandem/api/client";
import { Button } from "@tandem/ui/primitives/button";
import { ArrowRight } from "lucide-react";
import { apiFor } from "~/api.server.ts";
import { textOf } from "~/form-values.ts";
import { words } from "~/messages/en.ts";
import { redeemAndEnter } from "~/redeem.server.ts";
import { SignInPage } from "~/sign-in-page.tsx";
import { readSignInRequest } from "~/sign-in-request.server.ts";

export const meta: MetaFunction = () => [{ title: words.signIn.choose.title }];

/** A person with access for two companies says which one this visit is for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await readSignInRequest(request);
  if (!asked?.choice) throw redirect("/sign-in");
  return {
    companies: asked.choice.companies,
    branding: await unwrap(await apiFor(request, null).v1.portal.branding.$get()),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const asked = await readSignInRequest(request);
  if (!asked?.choice) throw redirect("/sign-in");
  const companyId = textOf(await request.formData(), "companyId");
  try {
    return await redeemAndEnter(apiFor(request, null), { choice: asked.choice.choice, companyId }, asked);
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) throw redirect("/sign-in?expired=1");
    throw error;
  }
}

export default function ChooseCompany() {
  const { companies, branding } = useLoaderData<typeof loader>();
  return (
    <SignInPage branding={branding} title={words.signIn.choose.title} lede={words.signIn.choose.lede}>
      {companies.map((company) => (
        <Form method="post" key={company.companyId}>
          <input type="hidden" name="companyId" value={company.companyId} />
          <Button type="submit" wide iconAfter={ArrowRight} className="justify-between">
            {company.name}
          </Button>
        </Form>
      ))}
    </SignInPage>
  );
}
