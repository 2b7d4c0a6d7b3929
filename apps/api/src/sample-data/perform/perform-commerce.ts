import { createInvoice } from "../../features/commerce/create-invoice.ts";
import { createQuote } from "../../features/commerce/create-quote.ts";
import { createSubscription } from "../../features/commerce/create-subscription.ts";
import { placeOrder } from "../../features/commerce/place-order.ts";
import { updateInvoice } from "../../features/commerce/update-invoice.ts";
import { updateOrder } from "../../features/commerce/update-order.ts";
import { updateQuote } from "../../features/commerce/update-quote.ts";
import { createDeal } from "../../features/deals/create-deal.ts";
import { updateDeal } from "../../features/deals/update-deal.ts";
import type { StageName } from "../plan/act.ts";
import { type CompanyWorld, contactOf, keep, memberContext, memberId, type Perform, written } from "./company-world.ts";

const stageId = ({ stages }: CompanyWorld, name: StageName): string => {
  const id = stages.get(name);
  if (!id) throw new Error(`there is no stage ${name}`);
  return id;
};

export const performCreateDeal: Perform<"create_deal"> = async (world, act) => {
  const deal = await createDeal(memberContext(world, act.by, act.at), world.companyId, {
    name: act.name,
    stageId: stageId(world, act.stage),
    value: { minor: act.minor, currency: act.currency },
    ownerMemberId: memberId(world, act.owner),
    contactId: contactOf(world, act.contact).id,
    productIds: act.products.flatMap((key) => world.products.get(key) ?? []),
    expectedCloseOn: act.closeOn,
    nextStep: act.nextStep,
  });
  keep(world, act.key, deal);
};

export const performMoveDeal: Perform<"move_deal"> = async (world, { by, at, key, stage, lostReason, nextStep }) => {
  const { id, version } = written(world, key);
  const input = {
    version,
    stageId: stageId(world, stage),
    ...(lostReason && { lostReason }),
    nextStep: nextStep ?? null,
  };
  keep(world, key, await updateDeal(memberContext(world, by, at), world.companyId, id, input));
};

export const performSendQuote: Perform<"send_quote"> = async (world, act) => {
  const { number, title, minor, currency, validUntil } = act;
  const quote = await createQuote(memberContext(world, act.by, act.at), world.companyId, {
    number,
    title,
    validUntil,
    status: "sent",
    total: { minor, currency },
    dealId: written(world, act.deal).id,
  });
  keep(world, act.key, quote);
};

/** A deal that was lost before a quote was sent has none to answer. */
export const performAnswerQuote: Perform<"answer_quote"> = async (world, { by, at, key, status }) => {
  const quote = world.records.get(key);
  if (!quote) return;
  const input = { version: quote.version, status };
  keep(world, key, await updateQuote(memberContext(world, by, at), world.companyId, quote.id, input));
};

export const performPlaceOrder: Perform<"place_order"> = async (
  world,
  { by, at, key, deal, number, minor, currency },
) => {
  const input = { number, total: { minor, currency }, dealId: written(world, deal).id };
  keep(world, key, await placeOrder(memberContext(world, by, at), world.companyId, input));
};

export const performFulfilOrder: Perform<"fulfil_order"> = async (world, { by, at, key }) => {
  const { id, version } = written(world, key);
  keep(
    world,
    key,
    await updateOrder(memberContext(world, by, at), world.companyId, id, { version, status: "fulfilled" }),
  );
};

export const performSubscribe: Perform<"subscribe"> = async (world, act) => {
  const { name, plan, seats, minor, currency, startsOn, renewsOn, autoRenew } = act;
  const amount = { minor, currency };
  const input = { name, plan, seats, amount, billing: "yearly" as const, startsOn, renewsOn, autoRenew };
  keep(world, act.key, await createSubscription(memberContext(world, act.by, act.at), world.companyId, input));
};

export const performInvoice: Perform<"invoice"> = async (world, act) => {
  const { number, minor, currency, dueOn, subscription, order } = act;
  const invoice = await createInvoice(memberContext(world, act.by, act.at), world.companyId, {
    number,
    dueOn,
    total: { minor, currency },
    subscriptionId: subscription && written(world, subscription).id,
    orderId: order && written(world, order).id,
  });
  keep(world, act.key, invoice);
};

export const performPayInvoice: Perform<"pay_invoice"> = async (world, { by, at, key }) => {
  const { id, version } = written(world, key);
  keep(world, key, await updateInvoice(memberContext(world, by, at), world.companyId, id, { version, status: "paid" }));
};
