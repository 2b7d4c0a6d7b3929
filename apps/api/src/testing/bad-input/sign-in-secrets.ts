import { newId } from "@tandem/db/ids";
import { bodyOf } from "../test-api.ts";
import type { Body, Stage } from "./input-stage.ts";
import type { Known } from "./known-requests.ts";

/** The newest mail to this address, once all jobs are done. */
async function mailTo({ api }: Stage, email: string): Promise<{ token: string; code: string }> {
  await api.runJobs();
  const mail = api.mails.findLast((sent) => sent.to.address === email);
  if (!mail) throw new Error(`No mail went to ${email}`);
  return { token: new URL(mail.button.url).searchParams.get("token") ?? "", code: mail.code ?? "" };
}

async function askForLink({ stage }: Known, email: string): Promise<{ request: string; token: string; code: string }> {
  const { request } = await bodyOf<{ request: string }>(
    stage.api.anyone.request("POST", "/v1/portal/auth/link", { email }),
  );
  return { request, ...(await mailTo(stage, email)) };
}

/** The link of a fresh mail to a contact nobody asked for before, so that no limit counts. */
export async function mailedLink(known: Known): Promise<Body> {
  const { email } = await known.stage.api.mintCustomer();
  return { token: (await askForLink(known, email)).token };
}

export async function mailedCode(known: Known): Promise<Body> {
  const { email } = await known.stage.api.mintCustomer();
  const { request, code } = await askForLink(known, email);
  return { email, request, code };
}

/** What a person with two companies is given to choose with. */
export async function offeredChoice(known: Known): Promise<Body> {
  const { api } = known.stage;
  const { email, companyId } = await api.mintCustomer();
  await api.mintCustomer({ email });
  const { token } = await askForLink(known, email);
  const { choice } = await bodyOf(api.anyone.request("POST", "/v1/portal/auth/redeem", { token }));
  return { choice, companyId };
}

export async function invitation({ stage }: Known): Promise<Body> {
  const { api } = stage;
  const email = `${newId()}@tandem.example`;
  const admin = await api.as("admin");
  await admin.request("POST", "/v1/members", { name: "Invited", email });
  return { token: (await mailTo(stage, email)).token };
}

export async function tokenToViewAs({ stage, world }: Known): Promise<Body> {
  const admin = await stage.api.as("admin");
  const { companyId, contactId } = world;
  const { token } = await bodyOf(admin.request("POST", `/v1/companies/${companyId}/contacts/${contactId}/view-as`));
  return { companyId, token };
}
